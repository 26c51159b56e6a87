namespace NaftStats.GraphQL.Language;

/// <summary>The literal <c>true</c> or <c>false</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Boolean-Value"/>
public sealed class BooleanValueNode(SourceLocation location, bool value) : ValueNode(location)
{
    /// <summary>The value.</summary>
    public bool Value { get; } = value;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.BooleanValue;
}
