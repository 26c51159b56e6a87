namespace NaftStats.GraphQL.Language;

/// <summary>A definition at the top level of a document.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#Definition"/>
public abstract class DefinitionNode(SourceLocation location) : SyntaxNode(location);
