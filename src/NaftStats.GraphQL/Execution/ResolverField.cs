namespace NaftStats.GraphQL.Execution;

/// <summary>A field whose resolver has its value at hand.</summary>
internal sealed class ResolverField<TSource, TResult>(
    FieldSelection selection, Resolver<TSource, TResult> resolve, ValueWriter<TResult> writer) : FieldPlan<TSource>(selection)
{
    private readonly ArgumentPlan _arguments = selection.Arguments;
    private readonly object?[]? _constant = selection.Arguments.Constant;

    /// <inheritdoc/>
    public override bool IsAsync => writer.IsAsync;

    /// <inheritdoc/>
    public override Written Write(OperationExecution execution, in TSource source, int position)
    {
        TResult value = resolve(in source, execution, _constant ?? execution.GetArguments(_arguments));
        return writer.Write(execution, in value, position);
    }

    /// <inheritdoc/>
    public override ValueTask<Completion> WriteAsync(OperationExecution execution, TSource source) =>
        writer.WriteAsync(execution, resolve(in source, execution, execution.GetArguments(_arguments)));
}
