namespace NaftStats.GraphQL.Language;

/// <summary>A list literal.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-List-Value"/>
public sealed class ListValueNode(SourceLocation location, ValueNode[] values) : ValueNode(location)
{
    /// <summary>The items in order.</summary>
    public ValueNode[] Values { get; } = values;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ListValue;
}
