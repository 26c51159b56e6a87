namespace NaftStats.GraphQL.Language;

/// <summary>The definition of a named type, or an extension of one: the two differ only in the keyword <c>extend</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Types"/>
public abstract class TypeDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    NameNode name,
    DirectiveNode[] directives,
    bool isExtension) : DefinitionNode(location)
{
    /// <summary>What the type is; extensions have no description.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name of the type.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The directives applied to the type.</summary>
    public DirectiveNode[] Directives { get; } = directives;

    /// <summary>Whether it was written with <c>extend</c>.</summary>
    public bool IsExtension { get; } = isExtension;
}
