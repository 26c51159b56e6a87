namespace NaftStats.GraphQL.Language;

/// <summary>A scalar type, or an extension of one.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars"/>
public sealed class ScalarTypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    NameNode name,
    DirectiveNode[] directives,
    bool isExtension) : TypeDefinitionNode(location, description, name, directives, isExtension)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ScalarTypeDefinition;
}
