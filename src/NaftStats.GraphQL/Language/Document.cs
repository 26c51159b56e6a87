namespace NaftStats.GraphQL.Language;

/// <summary>A whole source text: executable definitions, type system definitions, or both.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Document"/>
public sealed class Document(SourceLocation location, DefinitionNode[] definitions) : SyntaxNode(location)
{
    /// <summary>The definitions in source order; at least one.</summary>
    public DefinitionNode[] Definitions { get; } = definitions;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.Document;
}
