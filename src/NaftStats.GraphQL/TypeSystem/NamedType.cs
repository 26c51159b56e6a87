using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>A type with a name.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Types"/>
public abstract class NamedType : GraphQLType
{
    private protected NamedType(string name, TypeDefinitionNode[] definitions)
    {
        Name = name;
        Definitions = definitions;
        Description = definitions.FirstOrDefault(d => !d.IsExtension)?.Description?.Value;
    }

    /// <summary>The name, unique in its schema.</summary>
    public string Name { get; }

    /// <summary>What the type is, for people.</summary>
    public string? Description { get; }

    /// <inheritdoc/>
    public override NamedType Named => this;

    /// <summary>The definition and the extensions the type was read from.</summary>
    internal TypeDefinitionNode[] Definitions { get; }

    /// <summary>Whether the type belongs to introspection.</summary>
    public bool IsIntrospectionType => Name.StartsWith("__", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
