using GraphQL.Execution;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace NaftStats.Api.Execution;

/// <summary>
/// Executes as GraphQL.NET does, and looks at each field of each object, before it is executed, whether the time is over, whether
/// somebody still waits, and whether the answer has become too large: between the rows of one list, too.
/// </summary>
internal sealed class BoundedExecution : ParallelExecutionStrategy
{
    /// <inheritdoc/>
    protected override bool ShouldIncludeNode<TASTNode>(ExecutionContext context, TASTNode node)
    {
        // A field that is selected twice is looked at twice, though it is answered once.
        (context.UserContext as RequestWork)?.CountValue();
        context.CancellationToken.ThrowIfCancellationRequested();
        return base.ShouldIncludeNode(context, node);
    }
}
