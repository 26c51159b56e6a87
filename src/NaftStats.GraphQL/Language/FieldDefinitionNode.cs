namespace NaftStats.GraphQL.Language;

/// <summary>A field that an object or interface type declares.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects"/>
public sealed class FieldDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    NameNode name,
    InputValueDefinitionNode[] arguments,
    TypeNode type,
    DirectiveNode[] directives) : SyntaxNode(location)
{
    /// <summary>What the field means.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name of the field.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The arguments it accepts.</summary>
    public InputValueDefinitionNode[] Arguments { get; } = arguments;

    /// <summary>The type of its value.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The directives applied to the field.</summary>
    public DirectiveNode[] Directives { get; } = directives;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FieldDefinition;
}
