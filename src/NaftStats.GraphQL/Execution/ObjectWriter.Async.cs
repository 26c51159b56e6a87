using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution;

/// <content>Objects with fields that may have to be waited for.</content>
internal sealed partial class ObjectWriter<T>
{
    /// <inheritdoc/>
    public override async ValueTask<Completion> WriteAsync(OperationExecution execution, T value)
    {
        if (!IsAsync || value is null)
        {
            return execution.Keep(Write(execution, in value, execution.Output.Position));
        }

        int depth = Begin(execution);
        Task?[]? started = _startable > 0 ? Array.ConvertAll(_fields, f => f.Start(execution, value)) : null;
        for (int i = 0; i < _fields.Length; i++)
        {
            FieldPlan<T> field = _fields[i];
            execution.EnterField(depth, field);
            ResponseBuffer output = execution.Output;
            int start = WriteName(output, field, i, output.Position);
            output.MoveTo(start);
            Completion completion;
            try
            {
                completion = started?[i] is { } task
                    ? await field.WriteStartedAsync(execution, task).ConfigureAwait(false)
                    : await field.WriteAsync(execution, value).ConfigureAwait(false);
            }
            catch (Exception exception) when (!execution.IsCancellation(exception))
            {
                completion = execution.Fail(depth + 1, exception);
            }

            if (completion != Completion.Done)
            {
                if (!EndWithoutValue(execution, depth, field, completion))
                {
                    await WaitForRest(started, i + 1).ConfigureAwait(false);
                    return Completion.Failed;
                }

                output.MoveTo(start);
                output.WriteNull();
            }
        }

        execution.Output.WriteRaw("}"u8);
        execution.Depth = depth;
        return Completion.Done;
    }

    /// <summary>Waits for resolvers whose values are no longer wanted: they must not outlive the services they use.</summary>
    private static async ValueTask WaitForRest(Task?[]? started, int index)
    {
        foreach (Task? task in started.AsSpan(started is null ? 0 : index).ToArray())
        {
            await (task ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }
}
