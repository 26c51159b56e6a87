namespace NaftStats.GraphQL.Language;

/// <summary>A reference to a type by its name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-References"/>
public sealed class NamedTypeNode(SourceLocation location, NameNode name) : TypeNode(location)
{
    /// <summary>The name of the type.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NamedType;
}
