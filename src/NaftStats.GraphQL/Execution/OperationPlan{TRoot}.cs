namespace NaftStats.GraphQL.Execution;

/// <summary>A plan whose root type is represented by <typeparamref name="TRoot"/>.</summary>
internal sealed class OperationPlan<TRoot>(
    int argumentSets, ObjectWriter<TRoot> writer, FieldPlan<TRoot>[] fields, Func<IServiceProvider, TRoot> root)
    : OperationPlan(argumentSets, fields)
{
    /// <inheritdoc/>
    public override ValueTask<Completion> WriteDataAsync(OperationExecution execution)
    {
        TRoot source = root(execution.Services);
        return writer.IsAsync ? writer.WriteAsync(execution, source) : new(execution.Keep(writer.Write(execution, in source, execution.Output.Position)));
    }
}
