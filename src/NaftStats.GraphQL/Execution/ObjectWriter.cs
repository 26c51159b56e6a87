using System.Reflection.Emit;
using NaftStats.GraphQL.Execution.Generation;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution;

/// <summary>Writes objects: every selected field in order. A field without a value either becomes null or takes the object with it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ExecuteCollectedFields()"/>
internal sealed class ObjectWriter<T> : ValueWriter<T>
{
    // What is larger takes longer to generate than it will ever save.
    private const int MaxGeneratedFields = 128;

    private readonly FieldPlan<T>[] _fields;
    private readonly FieldException? _error;
    private readonly int _startable;
    private readonly bool _canGenerate;
    private int _untilGenerated;
    private GeneratedFields<T>? _generated;

    /// <summary>Makes a writer of the fields, or of the error that keeps them from being known.</summary>
    /// <param name="fields">The fields.</param>
    /// <param name="error">The error, if there is one.</param>
    /// <param name="generateAfter">After how many objects it pays to generate code for more of them.</param>
    /// <param name="isSerial">Whether one field is executed after the other.</param>
    public ObjectWriter(FieldPlan<T>[] fields, FieldException? error, int generateAfter, bool isSerial = false)
    {
        _fields = fields;
        _untilGenerated = generateAfter;
        _error = error;
        IsAsync = Array.Exists(fields, f => f.IsAsync);

        // With only one field to wait for there is nothing to do meanwhile.
        int startable = fields.Count(f => f.CanStart);
        _startable = startable > 1 && !isSerial ? startable : 0;
        _canGenerate = error is null && !IsAsync && Array.Exists(fields, f => f.IsGenerated) && GeneratedFields <= MaxGeneratedFields;
    }

    /// <inheritdoc/>
    public override bool IsAsync { get; }

    /// <inheritdoc/>
    public override bool IsGenerated => _error is null && !IsAsync && Array.TrueForAll(_fields, f => f.IsPlain);

    /// <inheritdoc/>
    public override int GeneratedFields => _fields.Sum(f => f.GeneratedFields);

    /// <inheritdoc/>
    public override void Generate(FieldsCode code, LocalBuilder value, bool isNonNull, Label leave)
    {
        if (typeof(T).IsValueType)
        {
            GenerateFields(code, value, leave);
        }
        else
        {
            code.Nullable(() => code.Load(value), isNonNull, leave, () => GenerateFields(code, value, leave));
        }
    }

    private void GenerateFields(FieldsCode code, LocalBuilder value, Label leave)
    {
        for (int i = 0; i < _fields.Length; i++)
        {
            code.Name(_fields[i], i);
            _fields[i].GeneratePlain(code, value, leave);
        }

        code.Literal("}");
    }

    /// <inheritdoc/>
    public override Written Write(OperationExecution execution, in T value, int position)
    {
        if (value is null)
        {
            return Written.Null;
        }

        GeneratedFields<T>? generated = _generated ?? CountDown();
        int depth = Begin(execution);
        var progress = new FieldsProgress { Depth = depth };
        while (true)
        {
            Written written;
            try
            {
                written = generated is not null
                    ? Written.From(generated(execution, in value, position, ref progress))
                    : WriteFields(execution, in value, position, ref progress);
            }
            catch (Exception exception) when (!execution.IsCancellation(exception))
            {
                execution.EnterField(depth, _fields[progress.Next]);
                execution.Fail(depth + 1, exception);
                written = Written.Failed;
            }

            if (written.IsDone)
            {
                execution.Depth = depth;
                return written;
            }

            if (!EndWithoutValue(execution, depth, _fields[progress.Next], written.Completion))
            {
                return Written.Failed;
            }

            // Generated code begins with the first field: from any other on, the object goes the general way.
            generated = null;
            position = execution.Output.WriteNull(progress.Start);
            progress.Next++;
        }
    }

    /// <summary>Writes fields up to the first without a value, or else up to the last and the end of the object.</summary>
    /// <param name="execution">The execution.</param>
    /// <param name="value">The object.</param>
    /// <param name="position">Where in the response to begin.</param>
    /// <param name="progress">The field to begin with; in the end, however it comes, the one that was written last or failed.</param>
    /// <remarks>One handler of exceptions covers all of them: entered for each field, it would keep their loop out of the registers.</remarks>
    private Written WriteFields(OperationExecution execution, in T value, int position, ref FieldsProgress progress)
    {
        FieldPlan<T>[] fields = _fields;
        ResponseBuffer output = execution.Output;
        for (int i = progress.Next; i < fields.Length; i++)
        {
            FieldPlan<T> field = fields[i];
            progress.Next = i;
            if (!field.IsLeaf)
            {
                // Errors of the fields below are found by the path; for a leaf it is enough to be entered when it fails.
                execution.EnterField(progress.Depth, field);
            }

            position = WriteName(output, field, i, position);
            progress.Start = position;
            Written written = field.Write(execution, in value, position);
            if (!written.IsDone)
            {
                return written;
            }

            position = written.End;
        }

        return Written.UpTo(output.WriteRaw(fields.Length == 0 ? "{}"u8 : "}"u8, position));
    }

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

    private static bool EndWithoutValue(OperationExecution execution, int depth, FieldPlan<T> field, Completion completion)
    {
        execution.EnterField(depth, field);
        return execution.EndWithoutValue(depth + 1, completion, field.IsNonNull);
    }

    /// <summary>Writes what comes before the value of a field, and gives the position after it.</summary>
    private static int WriteName(ResponseBuffer output, FieldPlan<T> field, int index, int position)
    {
        int end = output.WritePadded(field.Prefix, position);
        if (index == 0)
        {
            // The first field follows a brace instead of a comma.
            output.Replace(position, (byte)'{');
        }

        return end;
    }

    private GeneratedFields<T>? CountDown()
    {
        if (_canGenerate && --_untilGenerated <= 0)
        {
            _generated = FieldsCode.Generate(_fields);
        }

        return _generated;
    }

    private int Begin(OperationExecution execution)
    {
        if (_error is not null)
        {
            throw _error;
        }

        execution.Cancellation.ThrowIfRequested();
        return execution.Push();
    }
}
