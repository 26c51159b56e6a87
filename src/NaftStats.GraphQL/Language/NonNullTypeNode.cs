namespace NaftStats.GraphQL.Language;

/// <summary>A reference to a type that excludes null.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-References"/>
public sealed class NonNullTypeNode(SourceLocation location, TypeNode type) : TypeNode(location)
{
    /// <summary>The type without the exclamation mark; never itself non-null.</summary>
    public TypeNode Type { get; } = type;

    /// <inheritdoc/>
    public override NodeKind Kind => NodeKind.NonNullType;
}
