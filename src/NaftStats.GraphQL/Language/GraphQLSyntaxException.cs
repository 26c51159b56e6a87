using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Language;

/// <summary>A source text that does not follow the grammar, or exceeds a limit of the parser.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Request-Errors"/>
public sealed class GraphQLSyntaxException : Exception
{
    /// <summary>Describes what is wrong and where.</summary>
    public GraphQLSyntaxException(string description, SourceLocation location, string code = ErrorCodes.SyntaxError)
        : base("Syntax Error: " + description)
    {
        Error = new GraphQLError(Message, code, [location]);
    }

    /// <summary>The error as a response shows it.</summary>
    public GraphQLError Error { get; }
}
