namespace NaftStats.GraphQL.Execution;

/// <summary>Writes values of a class as values of another that they are known to be of.</summary>
internal sealed class CastWriter<T, TActual>(ValueWriter<TActual> writer) : ValueWriter<T>
{
    /// <inheritdoc/>
    public override bool IsAsync => writer.IsAsync;

    /// <inheritdoc/>
    public override Completion Write(OperationExecution execution, in T value)
    {
        if (value is null)
        {
            return Completion.Null;
        }

        TActual actual = (TActual)(object)value;
        return writer.Write(execution, in actual);
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> WriteAsync(OperationExecution execution, T value) =>
        value is null ? new(Completion.Null) : writer.WriteAsync(execution, (TActual)(object)value);
}
