namespace NaftStats.GraphQL.Language;

/// <summary>A reference to a type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-References"/>
public abstract class TypeNode(SourceLocation location) : SyntaxNode(location);
