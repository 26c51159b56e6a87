namespace NaftStats.GraphQL.Language;

/// <summary>A name and where it stands. A value, because a document holds more names than anything else.</summary>
/// <param name="Value">The name.</param>
/// <param name="Location">Where it begins.</param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Names"/>
public readonly record struct NameNode(string Value, SourceLocation Location);
