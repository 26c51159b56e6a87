namespace NaftStats.GraphQL.Language;

/// <summary>An input object type, or an extension of one.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects"/>
public sealed class InputObjectTypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    NameNode name,
    DirectiveNode[] directives,
    InputValueDefinitionNode[] fields,
    bool isExtension) : TypeDefinitionNode(location, description, name, directives, isExtension)
{
    /// <summary>The fields it declares.</summary>
    public InputValueDefinitionNode[] Fields { get; } = fields;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InputObjectTypeDefinition;
}
