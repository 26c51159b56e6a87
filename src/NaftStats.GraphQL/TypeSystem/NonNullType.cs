namespace NaftStats.GraphQL.TypeSystem;

/// <summary>Another type without null.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Non-Null"/>
public sealed class NonNullType : GraphQLType
{
    internal NonNullType(GraphQLType nullableType) => Nullable = nullableType;

    /// <inheritdoc/>
    public override GraphQLType Nullable { get; }

    /// <inheritdoc/>
    public override NamedType Named => Nullable.Named;

    /// <inheritdoc/>
    public override string ToString() => Nullable + "!";
}
