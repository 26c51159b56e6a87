using NaftStats.GraphQL.Execution;

namespace NaftStats.GraphQL.Binding;

/// <summary>A field that gives values of <typeparamref name="TResult"/>.</summary>
internal sealed class FieldBinding<TSource, TResult>(
    Resolver<TSource, TResult> resolve, WriterFactory<TResult> writer, ArgumentConverter convertArguments)
    : FieldBinding<TSource>(convertArguments)
{
    /// <inheritdoc/>
    public override FieldPlan<TSource> Compile(PlanCompiler compiler, FieldSelection selection) =>
        new ResolverField<TSource, TResult>(selection, resolve, writer.Create(compiler, selection));
}
