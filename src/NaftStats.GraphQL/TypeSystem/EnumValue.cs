namespace NaftStats.GraphQL.TypeSystem;

/// <summary>A value of an enum.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Enums"/>
public sealed class EnumValue
{
    internal EnumValue(string name, string? description, string? deprecationReason)
    {
        Name = name;
        Description = description;
        DeprecationReason = deprecationReason;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What it means, for people.</summary>
    public string? Description { get; }

    /// <summary>Why it should no longer be used, from <c>@deprecated</c>.</summary>
    public string? DeprecationReason { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;
}
