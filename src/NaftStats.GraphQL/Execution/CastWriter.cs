namespace NaftStats.GraphQL.Execution;

/// <summary>Writes values of a class as values of another that they are known to be of.</summary>
internal sealed class CastWriter<T, TActual>(ValueWriter<TActual> writer) : ValueWriter<T>
{
    /// <inheritdoc/>
    public override bool IsAsync => writer.IsAsync;

    /// <inheritdoc/>
    public override Written Write(OperationExecution execution, in T value, int position)
    {
        if (value is null)
        {
            return Written.Null;
        }

        TActual actual = (TActual)(object)value;
        return writer.Write(execution, in actual, position);
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> WriteAsync(OperationExecution execution, T value) =>
        value is null ? new(Completion.Null) : writer.WriteAsync(execution, (TActual)(object)value);

    /// <inheritdoc/>
    public override StartedValue? Start(OperationExecution execution, T value) =>
        value is null ? null : writer.Start(execution, (TActual)(object)value);
}
