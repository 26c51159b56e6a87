using System.Text;
using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>An argument of a field or directive, or a field of an input object.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Field-Arguments"/>
public sealed class InputValue
{
    private readonly Lazy<object?> _default;

    internal InputValue(InputValueDefinitionNode definition, GraphQLType type, string? deprecationReason)
    {
        Definition = definition;
        Name = definition.Name.Value;
        Utf8Name = Encoding.UTF8.GetBytes(Name);
        Description = definition.Description?.Value;
        Type = type;
        DeprecationReason = deprecationReason;

        // Only on demand: the types that the literal is coerced to may refer to each other.
        _default = new Lazy<object?>(() => LiteralCoercion.TryCoerce(definition.DefaultValue!, type, out object? value) ? value : null);
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The name in UTF-8, as JSON has it.</summary>
    internal ReadOnlyMemory<byte> Utf8Name { get; }

    /// <summary>What it means, for people.</summary>
    public string? Description { get; }

    /// <summary>The input type.</summary>
    public GraphQLType Type { get; }

    /// <summary>Why it should no longer be used, from <c>@deprecated</c>.</summary>
    public string? DeprecationReason { get; }

    /// <summary>Whether the schema says what an absent value means.</summary>
    public bool HasDefault => Definition.DefaultValue is not null;

    /// <summary>The coerced default value; see <see cref="LiteralCoercion"/> for its shape.</summary>
    public object? Default => HasDefault ? _default.Value : null;

    /// <summary>Whether a value must be given: the type excludes null and there is no default.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Required-Arguments"/>
    public bool IsRequired => Type.IsNonNull && !HasDefault;

    /// <summary>The definition it was read from.</summary>
    internal InputValueDefinitionNode Definition { get; }

    /// <inheritdoc/>
    public override string ToString() => Name;

    internal static InputValue? Find(IReadOnlyList<InputValue> values, string name)
    {
        for (int i = 0; i < values.Count; i++)
        {
            if (values[i].Name == name)
            {
                return values[i];
            }
        }

        return null;
    }
}
