namespace NaftStats.GraphQL.Language;

/// <summary>An input object literal.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Object-Values"/>
public sealed class ObjectValueNode(SourceLocation location, ObjectFieldNode[] fields) : ValueNode(location)
{
    /// <summary>The fields in source order.</summary>
    public ObjectFieldNode[] Fields { get; } = fields;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ObjectValue;
}
