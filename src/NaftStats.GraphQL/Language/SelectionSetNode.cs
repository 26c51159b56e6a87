namespace NaftStats.GraphQL.Language;

/// <summary>The selections between two braces.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Selection-Sets"/>
public sealed class SelectionSetNode(SourceLocation location, SelectionNode[] selections) : SyntaxNode(location)
{
    /// <summary>The selections in source order; at least one.</summary>
    public SelectionNode[] Selections { get; } = selections;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.SelectionSet;
}
