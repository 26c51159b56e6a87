using System.Globalization;
using GraphQL.Execution;
using NaftStats.Api.Requests;
using ExecutionContext = GraphQL.Execution.ExecutionContext;

namespace NaftStats.Api.Execution;

/// <summary>
/// Executes as GraphQL.NET does, and looks before each object whether the time is over, whether somebody still waits, and whether the
/// answer has become too large: between the rows of one list, too.
/// </summary>
internal sealed class BoundedExecution(ApiLimits limits) : ParallelExecutionStrategy
{
    /// <inheritdoc/>
    protected override void SetSubFieldNodes(ExecutionContext context, ObjectExecutionNode parent)
    {
        base.SetSubFieldNodes(context, parent);
        if (context.UserContext is RequestWork work && work.Add(parent.SubFields!.Length) > limits.Values)
        {
            work.End([new ProblemError(
                ErrorCodes.LimitExceeded, string.Create(CultureInfo.InvariantCulture, $"The answer holds more than {limits.Values} values. Ask for less at a time."))]);
        }

        context.CancellationToken.ThrowIfCancellationRequested();
    }
}
