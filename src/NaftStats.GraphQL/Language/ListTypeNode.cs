namespace NaftStats.GraphQL.Language;

/// <summary>A reference to a list of another type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-References"/>
public sealed class ListTypeNode(SourceLocation location, TypeNode type) : TypeNode(location)
{
    /// <summary>The type of the items.</summary>
    public TypeNode Type { get; } = type;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.ListType;
}
