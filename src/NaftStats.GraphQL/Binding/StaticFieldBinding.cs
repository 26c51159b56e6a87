using NaftStats.GraphQL.Execution;

namespace NaftStats.GraphQL.Binding;

/// <summary>A field of the root that depends on nothing but the schema.</summary>
internal sealed class StaticFieldBinding<TSource, TResult>(
    Resolver<TSource, TResult> resolve, WriterFactory<TResult> writer, ArgumentConverter convertArguments)
    : FieldBinding<TSource>(convertArguments)
{
    /// <inheritdoc/>
    public override FieldPlan<TSource> Compile(PlanCompiler compiler, FieldSelection selection) =>
        new StaticField<TSource, TResult>(selection, resolve, writer.Create(compiler, selection), compiler.Schema.RenderingBudget);
}
