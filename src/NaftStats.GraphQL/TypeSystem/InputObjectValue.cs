using System.Collections;
using System.Diagnostics.CodeAnalysis;
using NaftStats.GraphQL.Execution;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>A coerced input object: its fields by name, an absent field an absent key.</summary>
/// <remarks>The type knows the names, so that the object needs no table of its own: it is a quarter of a dictionary in size.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Input-Objects.Input-Coercion"/>
internal sealed class InputObjectValue(InputObjectType type) : IReadOnlyDictionary<string, object?>
{
    private readonly object?[] _values = Absences(type.Fields.Count);

    /// <inheritdoc/>
    public int Count { get; private set; }

    /// <inheritdoc/>
    public IEnumerable<string> Keys => this.Select(entry => entry.Key);

    /// <inheritdoc/>
    public IEnumerable<object?> Values => this.Select(entry => entry.Value);

    /// <inheritdoc/>
    public object? this[string key] => TryGetValue(key, out object? value) ? value : throw new KeyNotFoundException(key);

    /// <summary>Sets a field that has no value yet, by its position in the type.</summary>
    public void Add(int index, object? value)
    {
        _values[index] = value;
        Count++;
    }

    /// <inheritdoc/>
    public bool ContainsKey(string key) => TryGetValue(key, out _);

    /// <inheritdoc/>
    public bool TryGetValue(string key, [MaybeNullWhen(false)] out object? value)
    {
        int index = type.Fields.IndexOf(key);
        value = index < 0 ? VariableValues.Absent : _values[index];
        bool isPresent = !ReferenceEquals(value, VariableValues.Absent);
        value = isPresent ? value : null;
        return isPresent;
    }

    /// <inheritdoc/>
    public IEnumerator<KeyValuePair<string, object?>> GetEnumerator()
    {
        for (int i = 0; i < _values.Length; i++)
        {
            if (!ReferenceEquals(_values[i], VariableValues.Absent))
            {
                yield return KeyValuePair.Create(type.Fields.GetAt(i).Key, _values[i]);
            }
        }
    }

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private static object?[] Absences(int count)
    {
        var values = new object?[count];
        Array.Fill(values, VariableValues.Absent);
        return values;
    }
}
