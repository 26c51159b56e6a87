using NaftStats.GraphQL.Execution.Generation;

namespace NaftStats.GraphQL.Execution;

/// <summary>A field of objects that are represented by <typeparamref name="TSource"/>.</summary>
internal abstract class FieldPlan<TSource>(FieldSelection selection) : FieldPlan(selection)
{
    /// <summary>Resolves the field and writes its value at a position of the response.</summary>
    public abstract Written Write(OperationExecution execution, in TSource source, int position);

    /// <summary>Adds the field to generated code.</summary>
    public virtual void Generate(FieldsCode code, int index) => code.Opaque(this, index);

    /// <summary>Resolves the field and writes its value at the end of the response, waiting where needed.</summary>
    public virtual ValueTask<Completion> WriteAsync(OperationExecution execution, TSource source) =>
        new(execution.Keep(Write(execution, in source, execution.Output.Position)));

    /// <summary>Starts a field that may have to be waited for, before it is its turn to be written. Never throws.</summary>
    public virtual StartedValue? Start(OperationExecution execution, TSource source) => null;
}
