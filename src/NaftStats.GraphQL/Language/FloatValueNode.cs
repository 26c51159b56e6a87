namespace NaftStats.GraphQL.Language;

/// <summary>A number literal with a fraction or an exponent, kept as written.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Float-Value"/>
public sealed class FloatValueNode(SourceLocation location, string value) : ValueNode(location)
{
    /// <summary>The number as written.</summary>
    public string Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.FloatValue;
}
