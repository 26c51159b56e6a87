namespace NaftStats.GraphQL.Language;

/// <summary>A named, reusable set of selections.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Fragments"/>
public sealed class FragmentDefinitionNode(
    SourceLocation location,
    StringValueNode? description,
    NameNode name,
    NamedTypeNode typeCondition,
    DirectiveNode[] directives,
    SelectionSetNode selectionSet) : DefinitionNode(location)
{
    /// <summary>The description, which servers ignore.</summary>
    public StringValueNode? Description { get; } = description;

    /// <summary>The name of the fragment, never <c>on</c>.</summary>
    public NameNode Name { get; } = name;

    /// <summary>The type the selections apply to.</summary>
    public NamedTypeNode TypeCondition { get; } = typeCondition;

    /// <summary>The directives applied to the definition.</summary>
    public DirectiveNode[] Directives { get; } = directives;

    /// <summary>The selections of the fragment.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FragmentDefinition;
}
