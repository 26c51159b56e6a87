namespace NaftStats.GraphQL.Language;

/// <summary>A named fragment spread into a selection set.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Language.Fragments"/>
public sealed class FragmentSpreadNode(SourceLocation location, NameNode name, DirectiveNode[] directives) : SelectionNode(location, directives)
{
    /// <summary>The name of the fragment.</summary>
    public NameNode Name { get; } = name;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FragmentSpread;
}
