namespace NaftStats.GraphQL.Language;

/// <summary>The root types of a schema, or an extension of them.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema"/>
public sealed class SchemaDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    DirectiveNode[] directives,
    OperationTypeDefinitionNode[] operationTypes,
    bool isExtension) : DefinitionNode(location)
{
    /// <summary>What the schema is for.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The directives applied to the schema.</summary>
    public DirectiveNode[] Directives { get; } = directives;

    /// <summary>The root types named.</summary>
    public OperationTypeDefinitionNode[] OperationTypes { get; } = operationTypes;

    /// <summary>Whether it was written with <c>extend</c>.</summary>
    public bool IsExtension { get; } = isExtension;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.SchemaDefinition;
}
