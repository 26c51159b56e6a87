namespace NaftStats.GraphQL.TypeSystem;

/// <summary>How types relate to each other.</summary>
internal static class TypeComparison
{
    /// <summary>Whether every value of a type is a value of another.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#IsValidImplementationFieldType()"/>
    public static bool IsSubTypeOf(Schema schema, GraphQLType type, GraphQLType superType)
    {
        if (type == superType)
        {
            return true;
        }

        if (superType is NonNullType nonNullSuper)
        {
            return type is NonNullType nonNull && IsSubTypeOf(schema, nonNull.Nullable, nonNullSuper.Nullable);
        }

        if (type is NonNullType)
        {
            return IsSubTypeOf(schema, type.Nullable, superType);
        }

        if (superType is ListType listSuper)
        {
            return type is ListType list && IsSubTypeOf(schema, list.ItemType, listSuper.ItemType);
        }

        return superType.IsAbstract && type is StructuredType structured && schema.IsSubType((NamedType)superType, structured);
    }

    /// <summary>Whether an object can be of both types.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible"/>
    public static bool Overlap(Schema schema, NamedType a, NamedType b)
    {
        if (a == b)
        {
            return true;
        }

        if (a.IsAbstract)
        {
            return b.IsAbstract ? schema.GetPossibleTypes(a).Any(type => schema.IsSubType(b, type)) : schema.IsSubType(a, b);
        }

        return b.IsAbstract && schema.IsSubType(b, a);
    }
}
