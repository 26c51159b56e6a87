namespace NaftStats.GraphQL.Language;

/// <summary>The literal <c>null</c>.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Null-Value"/>
public sealed class NullValueNode(SourceLocation location) : ValueNode(location)
{
    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NullValue;
}
