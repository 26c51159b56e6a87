using GraphQL.Validation;
using GraphQLParser.AST;
using NaftStats.Api.Requests;

namespace NaftStats.Api.Execution;

/// <summary>Ends validation when the time is over, when nobody waits for the answer any more, and when enough errors are found.</summary>
internal sealed class BoundedValidation(ApiLimits limits) : ValidationRuleBase
{
    /// <inheritdoc/>
    public override ValueTask<INodeVisitor?> GetPreNodeVisitorAsync(ValidationContext context) => new(new MatchingNodeVisitor<ASTNode>((_, found) =>
    {
        found.CancellationToken.ThrowIfCancellationRequested();
        if (found.HasErrors && found.Errors.Count() >= limits.Errors)
        {
            throw new ProblemErrors([.. found.Errors]);
        }
    }));
}
