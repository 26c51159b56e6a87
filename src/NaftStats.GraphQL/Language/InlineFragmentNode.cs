namespace NaftStats.GraphQL.Language;

/// <summary>A fragment written where it is used.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Inline-Fragments"/>
public sealed class InlineFragmentNode(
    SourceLocation location,
    NamedTypeNode? typeCondition,
    DirectiveNode[] directives,
    SelectionSetNode selectionSet) : SelectionNode(location, directives)
{
    /// <summary>The type the selections apply to; absent, they apply to the enclosing type.</summary>
    public NamedTypeNode? TypeCondition { get; } = typeCondition;

    /// <summary>The selections of the fragment.</summary>
    public SelectionSetNode SelectionSet { get; } = selectionSet;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.InlineFragment;
}
