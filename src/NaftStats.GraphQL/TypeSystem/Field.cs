using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>A field of an object or interface.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Objects"/>
public sealed class Field
{
    internal Field(FieldDefinitionNode definition, GraphQLType type, IReadOnlyList<InputValue> arguments, string? deprecationReason)
    {
        Definition = definition;
        Name = definition.Name.Value;
        Description = definition.Description?.Value;
        Type = type;
        Arguments = arguments;
        DeprecationReason = deprecationReason;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>What it means, for people.</summary>
    public string? Description { get; }

    /// <summary>The type of its value.</summary>
    public GraphQLType Type { get; }

    /// <summary>The arguments it accepts, in the order of the schema.</summary>
    public IReadOnlyList<InputValue> Arguments { get; }

    /// <summary>Why it should no longer be used, from <c>@deprecated</c>.</summary>
    public string? DeprecationReason { get; }

    /// <summary>The definition it was read from.</summary>
    internal FieldDefinitionNode Definition { get; }

    /// <summary>The argument of that name, or none.</summary>
    public InputValue? FindArgument(string name) => InputValue.Find(Arguments, name);

    /// <inheritdoc/>
    public override string ToString() => Name;
}
