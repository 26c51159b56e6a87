using NaftStats.GraphQL.Execution;

namespace NaftStats.GraphQL.Binding;

/// <summary>A field that gives values of <typeparamref name="TResult"/> that may have to be waited for.</summary>
internal sealed class AsyncFieldBinding<TSource, TResult>(
    Resolver<TSource, ValueTask<TResult>> resolve, WriterFactory<TResult> writer, ArgumentConverter convertArguments)
    : FieldBinding<TSource>(convertArguments)
{
    /// <inheritdoc/>
    public override FieldPlan<TSource> Compile(PlanCompiler compiler, FieldSelection selection) =>
        new AsyncResolverField<TSource, TResult>(selection, resolve, writer.Create(compiler, selection));
}
