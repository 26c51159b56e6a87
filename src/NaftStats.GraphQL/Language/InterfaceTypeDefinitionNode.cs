namespace NaftStats.GraphQL.Language;

/// <summary>An interface type, or an extension of one.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Interfaces"/>
public sealed class InterfaceTypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    NameNode name,
    DirectiveNode[] directives,
    NamedTypeNode[] interfaces,
    FieldDefinitionNode[] fields,
    bool isExtension) : TypeDefinitionNode(location, description, name, directives, isExtension)
{
    /// <summary>The interfaces it declares to implement.</summary>
    public NamedTypeNode[] Interfaces { get; } = interfaces;

    /// <summary>The fields it declares.</summary>
    public FieldDefinitionNode[] Fields { get; } = fields;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InterfaceTypeDefinition;
}
