using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution;

/// <content>Objects with fields that may have to be waited for.</content>
/// <remarks>
/// Fields are written in order. The first that has to be waited for is the sign to start all after it, so that they are under way
/// meanwhile; where nothing has to be waited for, nothing is started before its turn.
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Normal-and-Serial-Execution"/>
internal sealed partial class ObjectWriter<T>
{
    /// <inheritdoc/>
    public override ValueTask<Completion> WriteAsync(OperationExecution execution, T value) => !IsAsync || value is null
        ? new(execution.Keep(Write(execution, in value, execution.Output.Position)))
        : WriteFieldsAsync(execution, value, null);

    /// <inheritdoc/>
    public override StartedValue? Start(OperationExecution execution, T value) =>
        !IsAsync || value is null || _error is not null || execution.Cancellation.IsRequested
            ? null
            : new StartedObject(this, value, StartFields(execution, value, 0));

    private async ValueTask<Completion> WriteFieldsAsync(OperationExecution execution, T value, StartedValue?[]? started)
    {
        int depth = Begin(execution);
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
                ValueTask<Completion> writing = started?[i]?.WriteAsync(execution) ?? field.WriteAsync(execution, value);
                if (!writing.IsCompleted && started is null && i < _lastAsync && !_isSerial)
                {
                    started = StartFields(execution, value, i + 1);
                }

                completion = await writing.ConfigureAwait(false);
            }
            catch (Exception exception) when (!execution.IsCancellation(exception))
            {
                completion = execution.Fail(depth + 1, exception);
            }

            if (completion != Completion.Done)
            {
                if (!EndWithoutValue(execution, depth, field, completion))
                {
                    await EndAsync(started, i + 1).ConfigureAwait(false);
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

    private StartedValue?[] StartFields(OperationExecution execution, T value, int first)
    {
        var started = new StartedValue?[_fields.Length];
        for (int i = first; i <= _lastAsync; i++)
        {
            started[i] = _fields[i].Start(execution, value);
        }

        return started;
    }

    private static async Task EndAsync(StartedValue?[]? started, int first)
    {
        for (int i = first; i < started?.Length; i++)
        {
            await (started[i]?.EndAsync() ?? Task.CompletedTask).ConfigureAwait(false);
        }
    }

    private sealed class StartedObject(ObjectWriter<T> writer, T value, StartedValue?[] fields) : StartedValue
    {
        public override ValueTask<Completion> WriteAsync(OperationExecution execution) => writer.WriteFieldsAsync(execution, value, fields);

        public override Task EndAsync() => ObjectWriter<T>.EndAsync(fields, 0);
    }
}
