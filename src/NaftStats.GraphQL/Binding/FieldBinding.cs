using NaftStats.GraphQL.Execution;

namespace NaftStats.GraphQL.Binding;

/// <summary>What represents a field of objects represented by <typeparamref name="TSource"/>.</summary>
internal abstract class FieldBinding<TSource>(ArgumentConverter convertArguments)
{
    public ArgumentConverter ConvertArguments { get; } = convertArguments;

    /// <summary>Compiles a selection of the field.</summary>
    public abstract FieldPlan<TSource> Compile(PlanCompiler compiler, FieldSelection selection);
}
