using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Binding;

/// <summary>A schema and what represents each of its object types.</summary>
internal sealed class BoundSchema(Schema schema, IReadOnlyDictionary<NamedType, ObjectBinding> objects)
{
    public Schema Schema { get; } = schema;

    public RenderingBudget RenderingBudget { get; } = new();

    /// <inheritdoc cref="ExecutionOptions.GenerateAfter"/>
    public int GenerateAfter { get; set; }

    /// <summary>What represents an object type.</summary>
    public ObjectBinding FindObject(ObjectType type) => objects[type];
}
