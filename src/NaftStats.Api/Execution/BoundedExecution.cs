using System.Globalization;
using GraphQL.Execution;
using NaftStats.Api.Requests;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace NaftStats.Api.Execution;

/// <summary>
/// Executes as GraphQL.NET does, and looks at each field of each object, before it is executed, whether the time is over, whether
/// somebody still waits, and whether the answer has become too large: between the rows of one list, too.
/// </summary>
internal sealed class BoundedExecution(ApiLimits limits) : ParallelExecutionStrategy
{
    /// <inheritdoc/>
    protected override bool ShouldIncludeNode<TASTNode>(ExecutionContext context, TASTNode node)
    {
        // A field that is selected twice is looked at twice, though it is answered once.
        if (context.UserContext is RequestWork work && work.Add(1) > limits.Values)
        {
            work.End([new ProblemError(
                ErrorCodes.LimitExceeded, string.Create(CultureInfo.InvariantCulture, $"The answer holds more than {limits.Values} values. Ask for less at a time."))]);
        }

        context.CancellationToken.ThrowIfCancellationRequested();
        return base.ShouldIncludeNode(context, node);
    }
}
