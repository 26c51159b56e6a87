using NaftStats.GraphQL.Execution;

namespace NaftStats.GraphQL.Binding;

/// <summary>Makes the writers of a field's values: one for all selections when the values are leaves, else one for each selection.</summary>
internal abstract class WriterFactory<T>
{
    /// <summary>The writer for a selection.</summary>
    public abstract ValueWriter<T> Create(PlanCompiler compiler, FieldSelection selection);
}
