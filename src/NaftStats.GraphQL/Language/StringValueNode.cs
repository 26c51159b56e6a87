namespace NaftStats.GraphQL.Language;

/// <summary>A string literal.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-String-Value"/>
public sealed class StringValueNode(SourceLocation location, string value, bool isBlock) : ValueNode(location)
{
    /// <summary>The characters meant, with escapes resolved and block indentation removed.</summary>
    public string Value { get; } = value;

    /// <summary>Whether it was written between triple quotes.</summary>
    public bool IsBlock { get; } = isBlock;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.StringValue;
}
