using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>One of several object types.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Unions"/>
public sealed class UnionType : NamedType
{
    internal UnionType(string name, TypeDefinitionNode[] definitions)
        : base(name, definitions)
    {
    }

    /// <summary>The member types, in the order of the schema.</summary>
    public IReadOnlyList<ObjectType> Types { get; internal set; } = [];

    /// <summary>What the union declares as members, object or not: what is not one is an error of the schema.</summary>
    internal IReadOnlyList<NamedType> DeclaredTypes { get; set; } = [];
}
