using GraphQL.Validation;
using GraphQLParser.AST;

namespace NaftStats.Api.Execution;

/// <summary>Queries are served; there is nothing to change and nothing to subscribe to.</summary>
internal sealed class ServedOperations : ValidationRuleBase
{
    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(new MatchingNodeVisitor<GraphQLOperationDefinition>((operation, found) =>
    {
        if (operation.Operation != OperationType.Query)
        {
            found.ReportError(new OperationNotServedError(found.Document, operation));
        }
    }));
}

/// <summary>An operation that is no query.</summary>
internal sealed class OperationNotServedError : ValidationError
{
    /// <summary>Places the error at the operation.</summary>
    public OperationNotServedError(GraphQLDocument document, GraphQLOperationDefinition operation)
        : base(document.Source, null, $"The contract has no {operation.Operation.ToString().ToLowerInvariant()}s: only queries are served.", operation) =>
        IsMutation = operation.Operation == OperationType.Mutation;

    /// <summary>Whether the operation would change something, which a GET must not.</summary>
    public bool IsMutation { get; }
}
