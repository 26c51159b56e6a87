namespace NaftStats.GraphQL.Language;

/// <summary>A field, a fragment spread or an inline fragment.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Selection"/>
public abstract class SelectionNode(SourceLocation location, DirectiveNode[] directives) : SyntaxNode(location)
{
    /// <summary>The directives applied to the selection, such as <c>@skip</c>.</summary>
    public DirectiveNode[] Directives { get; } = directives;
}
