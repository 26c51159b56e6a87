using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>Writes coerced values back as literals, as introspection and the schema printer show defaults.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-The-__InputValue-Type"/>
public static class ValuePrinter
{
    /// <summary>The default of an argument or input field as a literal, or null when it has none.</summary>
    public static string? PrintDefault(InputValue value)
    {
        ArgumentNullException.ThrowIfNull(value);
        return value.HasDefault ? Print(value.Default, value.Type) : null;
    }

    /// <summary>A coerced value as a literal of its type.</summary>
    public static string Print(object? value, GraphQLType type)
    {
        ArgumentNullException.ThrowIfNull(type);
        return (value, type.Nullable) switch
        {
            (null, _) => "null",
            (object?[] items, ListType list) => $"[{string.Join(", ", items.Select(item => Print(item, list.ItemType)))}]",
            (IReadOnlyDictionary<string, object?> fields, InputObjectType input) => PrintObject(fields, input),
            (string text, ScalarType { BuiltIn: BuiltInScalar.ID }) when IsInteger(text) => text,
            (_, var other) => PrintUntyped(value, other),
        };
    }

    private static string PrintUntyped(object? value, GraphQLType type) => value switch
    {
        null => "null",
        bool truth => truth ? "true" : "false",
        int number => NumberText.Of(number),
        double number => NumberText.Of(number),
        EnumValue name => name.Name,
        string text => Printer.PrintString(text),
        object?[] items => $"[{string.Join(", ", items.Select(item => PrintUntyped(item, type)))}]",
        IReadOnlyDictionary<string, object?> fields => $"{{{string.Join(", ", fields.Select(f => $"{f.Key}: {PrintUntyped(f.Value, type)}"))}}}",
        _ => throw new ArgumentException($"{value.GetType()} is not a coerced value.", nameof(value)),
    };

    private static string PrintObject(IReadOnlyDictionary<string, object?> fields, InputObjectType type) =>
        $"{{{string.Join(", ", type.Fields.Values.Where(f => fields.ContainsKey(f.Name)).Select(f => $"{f.Name}: {Print(fields[f.Name], f.Type)}"))}}}";

    private static bool IsInteger(string text)
    {
        ReadOnlySpan<char> digits = text.AsSpan(text.StartsWith('-') ? 1 : 0);
        return digits.Length > 0 && digits.IndexOfAnyExceptInRange('0', '9') < 0 && (digits[0] != '0' || digits.Length == 1);
    }
}
