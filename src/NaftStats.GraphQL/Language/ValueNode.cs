namespace NaftStats.GraphQL.Language;

/// <summary>A literal value or a variable.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Values"/>
public abstract class ValueNode(SourceLocation location) : SyntaxNode(location);
