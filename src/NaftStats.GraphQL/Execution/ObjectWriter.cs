using NaftStats.GraphQL.Execution.Generation;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution;

/// <summary>Writes objects: every selected field in order. A field without a value either becomes null or takes the object with it.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#ExecuteCollectedFields()"/>
internal sealed partial class ObjectWriter<T> : ValueWriter<T>
{
    // What is larger takes longer to generate than it will ever save.
    private const int MaxGeneratedFields = 128;

    private readonly FieldPlan<T>[] _fields;
    private readonly FieldException? _error;
    private readonly int _lastAsync;
    private readonly bool _isSerial;
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
        _lastAsync = Array.FindLastIndex(fields, f => f.IsAsync);
        _isSerial = isSerial;
        IsAsync = _lastAsync >= 0;

        // Known once: selections that are shared would be looked at again and again.
        IsGenerated = error is null && !IsAsync && Array.TrueForAll(fields, f => f.IsPlain);
        GeneratedFields = (int)Math.Min(fields.Sum(f => (long)f.GeneratedFields), MaxGeneratedFields + 1);
        _canGenerate = error is null && !IsAsync && Array.Exists(fields, f => f.IsGenerated) && GeneratedFields <= MaxGeneratedFields;
    }

    /// <inheritdoc/>
    public override bool IsAsync { get; }

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
