using GraphQL.Execution;
using GraphQLParser.AST;
using GraphQLParser.Exceptions;
using NaftStats.Api.Requests;

namespace NaftStats.Api.Execution;

/// <summary>
/// Parses a document, and refuses one that asks too much: its text before it is parsed, and what it asks before it is validated.
/// The rules of validation compare fields with fields and follow fragments into fragments, so a small text can be the work of hours.
/// </summary>
internal sealed class LimitedDocumentBuilder(ApiLimits limits) : IDocumentBuilder
{
    // Each bracket of a text is a few nodes deep.
    private readonly GraphQLDocumentBuilder _parser = new() { MaxDepth = 8 * DocumentText.Nesting(limits) };

    /// <inheritdoc/>
    public GraphQLDocument Build(string body)
    {
        try
        {
            DocumentText.Check(body, limits);
            var document = _parser.Build(body);
            new ListLengths(document, limits).Check();
            DocumentSize.Check(document, limits);
            return document;
        }
        catch (SyntaxError error) when (error.InnerException is GraphQLParserException exception)
        {
            throw InvalidSyntax(body, exception);
        }
        catch (GraphQLParserException exception)
        {
            throw InvalidSyntax(body, exception);
        }
    }

    private static ProblemError InvalidSyntax(string text, GraphQLParserException exception)
    {
        var message = exception.Description.Split("; for more information")[0];
        return new ProblemError(ErrorCodes.SyntaxError, $"Syntax Error: {message}").At(DocumentText.Inside(text, exception.Location));
    }
}
