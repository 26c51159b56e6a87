namespace NaftStats.GraphQL.Language;

/// <summary>An integer literal, kept as written because it may exceed every machine type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Int-Value"/>
public sealed class IntValueNode(SourceLocation location, string value) : ValueNode(location)
{
    /// <summary>The digits as written.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.IntValue;
}
