using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>A closed set of names.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums"/>
public sealed class EnumType : NamedType
{
    internal EnumType(string name, TypeDefinitionNode[] definitions)
        : base(name, definitions)
    {
    }

    /// <summary>The values, in the order of the schema.</summary>
    public OrderedDictionary<string, EnumValue> Values { get; } = new(StringComparer.Ordinal);
}
