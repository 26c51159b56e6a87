using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>A primitive value: one of the five built-in scalars, or a custom one, whose values pass through unchanged.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars"/>
public sealed class ScalarType : NamedType
{
    internal ScalarType(string name, TypeDefinitionNode[] definitions, string? specifiedByUrl)
        : base(name, definitions) => SpecifiedByUrl = specifiedByUrl;

    internal ScalarType(string name, TypeDefinitionNode[] definitions, BuiltInScalar builtIn)
        : base(name, definitions) => BuiltIn = builtIn;

    /// <summary>Where the scalar is specified, from <c>@specifiedBy</c>.</summary>
    public string? SpecifiedByUrl { get; }

    /// <summary>Which built-in scalar it is, if one.</summary>
    public BuiltInScalar BuiltIn { get; }
}
