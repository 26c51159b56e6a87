using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>A directive that documents or schemas may apply.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Type-System.Directives"/>
public sealed class Directive
{
    internal Directive(DirectiveDefinitionNode definition, IReadOnlyList<InputValue> arguments)
    {
        Definition = definition;
        Name = definition.Name.Value;
        Description = definition.Description?.Value;
        Arguments = arguments;
        IsRepeatable = definition.IsRepeatable;
        Locations = [.. definition.Locations.Select(l => l.Value)];
    }

    /// <summary>The name, without the at sign.</summary>
    public string Name { get; }

    /// <summary>What it does, for people.</summary>
    public string? Description { get; }

    /// <summary>The arguments it accepts.</summary>
    public IReadOnlyList<InputValue> Arguments { get; }

    /// <summary>Whether it may be applied more than once to one node.</summary>
    public bool IsRepeatable { get; }

    /// <summary>Where it may be applied, by the names of <see cref="DirectiveLocations"/>.</summary>
    public IReadOnlyList<string> Locations { get; }

    /// <summary>The definition it was read from.</summary>
    internal DirectiveDefinitionNode Definition { get; }

    /// <inheritdoc/>
    public override string ToString() => "@" + Name;
}
