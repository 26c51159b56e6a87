namespace NaftStats.GraphQL.Language;

/// <summary>A value that an enum type declares.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums"/>
public sealed class EnumValueDefinitionNode(SourceLocation location, StringValueNode? description, NameNode name, DirectiveNode[] directives) : SyntaxNode(location)
{
    /// <summary>What the value means.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name of the value.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives applied to the value.</summary>
    public DirectiveNode[] Directives { get; } = directives;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumValueDefinition;
}
