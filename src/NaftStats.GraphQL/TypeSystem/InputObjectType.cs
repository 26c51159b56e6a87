using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>A set of named input values.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects"/>
public sealed class InputObjectType : NamedType
{
    internal InputObjectType(string name, TypeDefinitionNode[] definitions, bool isOneOf)
        : base(name, definitions) => IsOneOf = isOneOf;

    /// <summary>The fields, in the order of the schema.</summary>
    public OrderedDictionary<string, InputValue> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Whether exactly one field must be given, from <c>@oneOf</c>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-OneOf-Input-Objects"/>
    public bool IsOneOf { get; }
}
