namespace NaftStats.GraphQL.Execution;

/// <summary>A field of objects that are represented by <typeparamref name="TSource"/>.</summary>
internal abstract class FieldPlan<TSource>(FieldSelection selection) : FieldPlan(selection)
{
    /// <summary>Whether the resolver itself may have to be waited for, so that it pays to start it early.</summary>
    public virtual bool CanStart => false;

    /// <summary>Resolves the field and writes its value.</summary>
    public abstract Completion Write(OperationExecution execution, in TSource source);

    /// <summary>Resolves the field and writes its value, waiting where needed.</summary>
    public virtual ValueTask<Completion> WriteAsync(OperationExecution execution, TSource source) => new(Write(execution, in source));

    /// <summary>Starts the resolver, for <see cref="WriteStartedAsync"/> to wait for.</summary>
    public virtual Task? Start(OperationExecution execution, TSource source) => null;

    /// <summary>Writes the value of a resolver that was started.</summary>
    public virtual ValueTask<Completion> WriteStartedAsync(OperationExecution execution, Task started) => throw new NotSupportedException();
}
