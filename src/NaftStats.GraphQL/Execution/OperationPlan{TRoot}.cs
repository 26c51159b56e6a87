namespace NaftStats.GraphQL.Execution;

/// <summary>A plan whose root type is represented by <typeparamref name="TRoot"/>.</summary>
internal sealed class OperationPlan<TRoot>(
    int argumentSets, FieldPlan<TRoot>[] fields, FieldException? error, bool isSerial, Func<IServiceProvider, TRoot> root)
    : OperationPlan(argumentSets, fields)
{
    private readonly ObjectWriter<TRoot> _writer = new(fields, error, isSerial);

    /// <inheritdoc/>
    public override ValueTask<Completion> WriteDataAsync(OperationExecution execution)
    {
        TRoot source = root(execution.Services);
        return _writer.IsAsync ? _writer.WriteAsync(execution, source) : new(execution.Keep(_writer.Write(execution, in source, execution.Output.Position)));
    }
}
