using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>A type with fields to select: an object or an interface.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects"/>
public abstract class StructuredType : NamedType
{
    private protected StructuredType(string name, TypeDefinitionNode[] definitions)
        : base(name, definitions)
    {
    }

    /// <summary>The fields, in the order of the schema.</summary>
    public OrderedDictionary<string, Field> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>The interfaces the type declares to implement.</summary>
    public IReadOnlyList<InterfaceType> Interfaces { get; internal set; } = [];

    /// <summary>What the type declares to implement, interface or not: what is not one is an error of the schema.</summary>
    internal IReadOnlyList<NamedType> DeclaredInterfaces { get; set; } = [];
}
