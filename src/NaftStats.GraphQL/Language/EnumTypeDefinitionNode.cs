namespace NaftStats.GraphQL.Language;

/// <summary>An enum type, or an extension of one.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums"/>
public sealed class EnumTypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    NameNode name,
    DirectiveNode[] directives,
    EnumValueDefinitionNode[] values,
    bool isExtension) : TypeDefinitionNode(location, description, name, directives, isExtension)
{
    /// <summary>The values it declares.</summary>
    public EnumValueDefinitionNode[] Values { get; } = values;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumTypeDefinition;
}
