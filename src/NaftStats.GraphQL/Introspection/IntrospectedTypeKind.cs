namespace NaftStats.GraphQL.Introspection;

/// <summary>The kinds of types.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__Type-Type.Type-Kinds"/>
internal enum IntrospectedTypeKind
{
    Scalar,
    Object,
    Interface,
    Union,
    Enum,
    InputObject,
    List,
    NonNull,
}
