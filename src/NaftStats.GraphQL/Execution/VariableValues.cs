using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Execution;

/// <summary>The coerced variables of a request.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Coercing-Variable-Values"/>
internal sealed class VariableValues(string[] names, object?[] values) : IVariableLookup
{
    /// <summary>Stands for a variable that has no value, not even null.</summary>
    public static readonly object Absent = new();

    /// <summary>The variables of an operation that has none.</summary>
    public static VariableValues None { get; } = new([], []);

    /// <inheritdoc/>
    public bool TryGet(string name, out object? value)
    {
        int index = Array.LastIndexOf(names, name);
        value = index < 0 ? Absent : values[index];
        bool found = !ReferenceEquals(value, Absent);
        value = found ? value : null;
        return found;
    }
}
