namespace NaftStats.GraphQL.Language;

/// <summary>A name used as a value.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enum-Value"/>
public sealed class EnumValueNode(SourceLocation location, string value) : ValueNode(location)
{
    /// <summary>The name.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.EnumValue;
}
