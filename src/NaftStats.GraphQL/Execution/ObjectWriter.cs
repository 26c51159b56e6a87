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
        int next = 0;
        while (next < _fields.Length)
        {
            int start = 0;
            Completion completion;
            try
            {
                completion = WriteFields(execution, in value, depth, ref next, ref start);
            }
            catch (Exception exception) when (!execution.IsCancellation(exception))
            {
                execution.EnterField(depth, _fields[next]);
                completion = execution.Fail(depth + 1, exception);
            }

            if (completion != Completion.Done && !EndWithoutValue(execution, depth, _fields[next], completion, start))
            {
                return Completion.Failed;
            }

            next++;
        }

        return End(execution, depth);
    }

    /// <summary>Writes fields up to the first without a value, which is then <paramref name="next"/>, or else up to the last.</summary>
    /// <remarks>One handler of exceptions covers all of them: entered for each field, it would keep their loop out of the registers.</remarks>
    private Completion WriteFields(OperationExecution execution, in T value, int depth, ref int next, ref int start)
    {
        FieldPlan<T>[] fields = _fields;
        ResponseBuffer output = execution.Output;
        for (int i = next; i < fields.Length; i++)
        {
            FieldPlan<T> field = fields[i];
            next = i;
            if (!field.IsLeaf)
            {
                // Errors of the fields below are found by the path; for a leaf it is enough to be entered when it fails.
                execution.EnterField(depth, field);
            }

            WriteName(output, field, i);
            start = output.Position;
            Completion completion = field.Write(execution, in value);
            if (completion != Completion.Done)
            {
                return completion;
            }
        }

        return Completion.Done;
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
            execution.EnterField(depth, field);
            WriteName(execution.Output, field, i);
            int start = execution.Output.Position;
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

            if (completion != Completion.Done && !EndWithoutValue(execution, depth, field, completion, start))
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

    private static bool EndWithoutValue(OperationExecution execution, int depth, FieldPlan<T> field, Completion completion, int start)
    {
        execution.EnterField(depth, field);
        return execution.EndWithoutValue(depth + 1, completion, field.IsNonNull, start);
    }

    private static void WriteName(ResponseBuffer output, FieldPlan<T> field, int index)
    {
        if (index == 0)
        {
            output.WriteByte((byte)'{');
            output.WriteRaw(field.Prefix.First);
        }
        else
        {
            output.WriteName(field.Prefix);
        }
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
