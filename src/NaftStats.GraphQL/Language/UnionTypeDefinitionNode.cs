namespace NaftStats.GraphQL.Language;

/// <summary>A union type, or an extension of one.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Unions"/>
public sealed class UnionTypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    NameNode name,
    DirectiveNode[] directives,
    NamedTypeNode[] types,
    bool isExtension) : TypeDefinitionNode(location, description, name, directives, isExtension)
{
    /// <summary>The member types.</summary>
    public NamedTypeNode[] Types { get; } = types;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.UnionTypeDefinition;
}
