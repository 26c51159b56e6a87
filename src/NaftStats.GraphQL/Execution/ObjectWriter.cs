using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution;

/// <summary>Writes objects: every selected field in order. A field without a value either becomes null or takes the object with it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ExecuteCollectedFields()"/>
internal sealed class ObjectWriter<T> : ValueWriter<T>
{
    private readonly FieldPlan<T>[] _fields;
    private readonly FieldException? _error;
    private readonly int _startable;

    /// <summary>Makes a writer of the fields, or of the error that keeps them from being known.</summary>
    public ObjectWriter(FieldPlan<T>[] fields, FieldException? error, bool isSerial = false)
    {
        _fields = fields;
        _error = error;
        IsAsync = Array.Exists(fields, f => f.IsAsync);

        // With only one field to wait for there is nothing to do meanwhile.
        int startable = fields.Count(f => f.CanStart);
        _startable = startable > 1 && !isSerial ? startable : 0;
    }

    /// <inheritdoc/>
    public override bool IsAsync { get; }

    /// <inheritdoc/>
    public override Completion Write(OperationExecution execution, in T value)
    {
        if (value is null)
        {
            return Completion.Null;
        }

        int depth = Begin(execution);
        FieldPlan<T>[] fields = _fields;
        for (int i = 0; i < fields.Length; i++)
        {
            FieldPlan<T> field = fields[i];
            int start = BeginField(execution, depth, field, i);
            Completion completion;
            try
            {
                completion = field.Write(execution, in value);
            }
            catch (Exception exception) when (!execution.IsCancellation(exception))
            {
                completion = execution.Fail(depth + 1, exception);
            }

            if (completion != Completion.Done && !execution.EndWithoutValue(depth + 1, completion, field.IsNonNull, start))
            {
                return Completion.Failed;
            }
        }

        return End(execution, depth);
    }

    /// <inheritdoc/>
    public override async ValueTask<Completion> WriteAsync(OperationExecution execution, T value)
    {
        if (!IsAsync || value is null)
        {
            return Write(execution, in value);
        }

        int depth = Begin(execution);
        Task?[]? started = _startable > 0 ? Array.ConvertAll(_fields, f => f.Start(execution, value)) : null;
        for (int i = 0; i < _fields.Length; i++)
        {
            FieldPlan<T> field = _fields[i];
            int start = BeginField(execution, depth, field, i);
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

            if (completion != Completion.Done && !execution.EndWithoutValue(depth + 1, completion, field.IsNonNull, start))
            {
                await WaitForRest(started, i + 1).ConfigureAwait(false);
                return Completion.Failed;
            }
        }

        return End(execution, depth);
    }

    /// <summary>Waits for resolvers whose values are no longer wanted: they must not outlive the services they use.</summary>
    private static async ValueTask WaitForRest(Task?[]? started, int index)
    {
        foreach (Task? task in started.AsSpan(started is null ? 0 : index).ToArray())
        {
            await (task ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private static int BeginField(OperationExecution execution, int depth, FieldPlan<T> field, int index)
    {
        execution.EnterField(depth, field);
        ResponseBuffer output = execution.Output;
        if (index == 0)
        {
            output.WriteByte((byte)'{');
            output.WriteRaw(field.Prefix.AsSpan(1));
        }
        else
        {
            output.WriteRaw(field.Prefix);
        }

        return output.Position;
    }

    private int Begin(OperationExecution execution)
    {
        if (_error is not null)
        {
            throw _error;
        }

        execution.CancellationToken.ThrowIfCancellationRequested();
        return execution.Push();
    }

    private Completion End(OperationExecution execution, int depth)
    {
        execution.Output.WriteRaw(_fields.Length == 0 ? "{}"u8 : "}"u8);
        execution.Depth = depth;
        return Completion.Done;
    }
}
