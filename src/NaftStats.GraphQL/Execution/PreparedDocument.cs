using NaftStats.GraphQL.Binding;
using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.Validation;

namespace NaftStats.GraphQL.Execution;

/// <summary>A document that was parsed and found valid, and the operations in it.</summary>
internal sealed class PreparedDocument
{
    private readonly PreparedOperation[] _operations;

    private PreparedDocument(BoundSchema schema, Document document) =>
        _operations =
        [
            .. document.Definitions.OfType<OperationDefinitionNode>().Select(o => new PreparedOperation(schema, document, o)),
        ];

    /// <summary>Prepares a document, or gives what is wrong with it.</summary>
    public static PreparedDocument? Prepare(BoundSchema schema, string text, ExecutionOptions options, out IReadOnlyList<GraphQLError> errors)
    {
        Document document;
        try
        {
            document = Parser.Parse(text, options.Parser);
        }
        catch (GraphQLSyntaxException exception)
        {
            errors = [exception.Error];
            return null;
        }

        try
        {
            errors = DocumentLimits.Check(document, options);
            errors = errors.Count > 0 ? errors : DocumentValidator.Validate(schema.Schema, document);
        }
        catch (InsufficientExecutionStackException)
        {
            errors = [new GraphQLError("The document chains more fragments than can be followed.", ErrorCodes.LimitExceeded)];
        }

        return errors.Count == 0 ? new PreparedDocument(schema, document) : null;
    }

    /// <summary>The operation to execute, or what is wrong with the choice.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#GetOperation()"/>
    public PreparedOperation? FindOperation(string? name, out GraphQLError? error)
    {
        PreparedOperation? operation = name is null
            ? (_operations.Length == 1 ? _operations[0] : null)
            : Array.Find(_operations, o => o.Name == name);
        error = operation is not null ? null : new GraphQLError(
            name is not null ? $"Unknown operation named \"{name}\"."
            : _operations.Length == 0 ? "Must provide an operation."
            : "Must provide operation name if query contains multiple operations.",
            ErrorCodes.OperationInvalid);
        return operation;
    }
}
