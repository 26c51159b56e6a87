using NaftStats.GraphQL.Execution;

namespace NaftStats.GraphQL.Binding;

/// <summary>The field <c>__typename</c>.</summary>
internal sealed class TypeNameBinding<TSource>() : FieldBinding<TSource>((_, _) => [])
{
    /// <inheritdoc/>
    public override FieldPlan<TSource> Compile(PlanCompiler compiler, FieldSelection selection) => new TypeNameField<TSource>(selection);
}
