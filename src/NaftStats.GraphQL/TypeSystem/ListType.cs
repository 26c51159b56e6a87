namespace NaftStats.GraphQL.TypeSystem;

/// <summary>A list of another type.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-List"/>
public sealed class ListType : GraphQLType
{
    internal ListType(GraphQLType itemType) => ItemType = itemType;

    /// <summary>The type of the items.</summary>
    public GraphQLType ItemType { get; }

    /// <inheritdoc/>
    public override NamedType Named => ItemType.Named;

    /// <inheritdoc/>
    public override string ToString() => $"[{ItemType}]";
}
