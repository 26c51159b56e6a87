using NaftStats.GraphQL.Execution;

namespace NaftStats.GraphQL.Binding;

/// <summary>A field that gives values of <typeparamref name="TResult"/>.</summary>
/// <param name="resolve">Gives the values.</param>
/// <param name="writer">Makes writers of them.</param>
/// <param name="convertArguments">Converts the arguments.</param>
/// <param name="member">The member that <paramref name="resolve"/> calls, if it does nothing else.</param>
internal sealed class FieldBinding<TSource, TResult>(
    Resolver<TSource, TResult> resolve, WriterFactory<TResult> writer, ArgumentConverter convertArguments, FieldMember? member = null)
    : FieldBinding<TSource>(convertArguments)
{
    /// <inheritdoc/>
    public override FieldPlan<TSource> Compile(PlanCompiler compiler, FieldSelection selection) =>
        new ResolverField<TSource, TResult>(selection, resolve, writer.Create(compiler, selection), member);
}
