namespace NaftStats.GraphQL.Language;

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Arguments"/>
public sealed class InputValueDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    NameNode name,
    TypeNode type,
    ValueNode? defaultValue,
    DirectiveNode[] directives) : SyntaxNode(location)
{
    /// <summary>What the value means.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The input type.</summary>
    public TypeNode Type { get; } = type;

    /// <summary>The constant used when no value is given.</summary>
    public ValueNode? DefaultValue { get; } = defaultValue;

    /// <summary>The directives applied to it.</summary>
    public DirectiveNode[] Directives { get; } = directives;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InputValueDefinition;
}
