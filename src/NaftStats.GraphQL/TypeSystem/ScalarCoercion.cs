using System.Globalization;
using System.Text.Json;
using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.TypeSystem;

/// <summary>Input coercion of leaves. Each method gives the message of what is wrong, or null and the coerced value.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Scalars.Input-Coercion"/>
internal static class ScalarCoercion
{
    private static readonly object True = true;
    private static readonly object False = false;

    /// <summary>Coerces a literal to a scalar or enum type.</summary>
    public static string? FromLiteral(NamedType type, ValueNode node, out object? value) =>
        type is EnumType @enum ? EnumFromLiteral(@enum, node, out value) : FromLiteral((ScalarType)type, node, out value);

    /// <summary>Coerces a value from JSON to a scalar or enum type.</summary>
    public static string? FromJson(NamedType type, JsonElement json, out object? value) =>
        type is EnumType @enum ? EnumFromJson(@enum, json, out value) : FromJson((ScalarType)type, json, out value);

    /// <summary>A literal whose type says nothing about it, as custom scalars take it.</summary>
    /// <remarks>Variables within it are looked up by <paramref name="variable"/>.</remarks>
    public static object? Untyped(ValueNode node, Func<string, object?>? variable = null) => node switch
    {
        IntValueNode n => Number(double.Parse(n.Value, CultureInfo.InvariantCulture)),
        FloatValueNode n => Number(double.Parse(n.Value, CultureInfo.InvariantCulture)),
        StringValueNode n => n.Value,
        EnumValueNode n => n.Value,
        BooleanValueNode n => n.Value ? True : False,
        ListValueNode n => Array.ConvertAll(n.Values, item => Untyped(item, variable)),
        ObjectValueNode n => UntypedObject(n.Fields.Select(f => KeyValuePair.Create(f.Name.Value, Untyped(f.Value, variable)))),
        VariableNode n => variable?.Invoke(n.Name.Value),
        _ => null,
    };

    private static string? FromLiteral(ScalarType type, ValueNode node, out object? value)
    {
        value = null;
        switch (type.BuiltIn)
        {
            case BuiltInScalar.Int:
                if (node is not IntValueNode integer)
                {
                    return $"Int cannot represent non-integer value: {Printer.Print(node)}";
                }

                if (!int.TryParse(integer.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
                {
                    return $"Int cannot represent non 32-bit signed integer value: {integer.Value}";
                }

                value = number;
                return null;
            case BuiltInScalar.Float:
                string? text = (node as FloatValueNode)?.Value ?? (node as IntValueNode)?.Value;
                value = text is null ? null : double.Parse(text, CultureInfo.InvariantCulture);
                return text is null ? $"Float cannot represent non numeric value: {Printer.Print(node)}" : null;
            case BuiltInScalar.String:
                value = (node as StringValueNode)?.Value;
                return value is null ? $"String cannot represent a non string value: {Printer.Print(node)}" : null;
            case BuiltInScalar.Boolean:
                value = node is BooleanValueNode boolean ? (boolean.Value ? True : False) : null;
                return value is null ? $"Boolean cannot represent a non boolean value: {Printer.Print(node)}" : null;
            case BuiltInScalar.ID:
                value = (node as StringValueNode)?.Value ?? (node as IntValueNode)?.Value;
                return value is null ? $"ID cannot represent a non-string and non-integer value: {Printer.Print(node)}" : null;
            default:
                value = Untyped(node);
                return null;
        }
    }

    private static string? FromJson(ScalarType type, JsonElement json, out object? value)
    {
        value = null;
        switch (type.BuiltIn)
        {
            case BuiltInScalar.Int:
                if (json.ValueKind == JsonValueKind.Number && json.TryGetInt32(out int integer))
                {
                    value = integer;
                    return null;
                }

                double number = json.ValueKind == JsonValueKind.Number ? json.GetDouble() : double.NaN;
                if (!double.IsInteger(number))
                {
                    return $"Int cannot represent non-integer value: {Inspect.Value(json)}";
                }

                value = number is >= int.MinValue and <= int.MaxValue ? (int)number : null;
                return value is null ? $"Int cannot represent non 32-bit signed integer value: {NumberText.Of(number)}" : null;
            case BuiltInScalar.Float:
                value = json.ValueKind == JsonValueKind.Number && json.GetDouble() is var real && double.IsFinite(real) ? real : null;
                return value is null ? $"Float cannot represent non numeric value: {Inspect.Value(json)}" : null;
            case BuiltInScalar.String:
                value = json.ValueKind == JsonValueKind.String ? json.GetString() : null;
                return value is null ? $"String cannot represent a non string value: {Inspect.Value(json)}" : null;
            case BuiltInScalar.Boolean:
                value = json.ValueKind switch { JsonValueKind.True => True, JsonValueKind.False => False, _ => null };
                return value is null ? $"Boolean cannot represent a non boolean value: {Inspect.Value(json)}" : null;
            case BuiltInScalar.ID:
                value = json.ValueKind == JsonValueKind.String ? json.GetString()
                    : json.ValueKind == JsonValueKind.Number && double.IsInteger(json.GetDouble()) ? NumberText.Of(json.GetDouble())
                    : null;
                return value is null ? $"ID cannot represent value: {Inspect.Value(json)}" : null;
            default:
                value = Untyped(json);
                return null;
        }
    }

    private static string? EnumFromLiteral(EnumType type, ValueNode node, out object? value)
    {
        value = null;
        string text = Printer.Print(node);
        if (node is not EnumValueNode name)
        {
            return $"Enum \"{type.Name}\" cannot represent non-enum value: {text}." + Suggest(type, text);
        }

        value = type.Values.GetValueOrDefault(name.Value);
        return value is null ? $"Value \"{text}\" does not exist in \"{type.Name}\" enum." + Suggest(type, text) : null;
    }

    private static string? EnumFromJson(EnumType type, JsonElement json, out object? value)
    {
        value = null;
        if (json.ValueKind != JsonValueKind.String)
        {
            string shown = Inspect.Value(json);
            return $"Enum \"{type.Name}\" cannot represent non-string value: {shown}." + Suggest(type, shown);
        }

        string text = json.GetString()!;
        value = type.Values.GetValueOrDefault(text);
        return value is null ? $"Value \"{text}\" does not exist in \"{type.Name}\" enum." + Suggest(type, text) : null;
    }

    private static string Suggest(EnumType type, string text) => Suggestions.For(text, type.Values.Keys, "the enum value");

    private static object? Untyped(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString(),
        JsonValueKind.Number => Number(json.GetDouble()),
        JsonValueKind.True => True,
        JsonValueKind.False => False,
        JsonValueKind.Array => json.EnumerateArray().Select(Untyped).ToArray(),
        JsonValueKind.Object => UntypedObject(json.EnumerateObject().Select(p => KeyValuePair.Create(p.Name, Untyped(p.Value)))),
        _ => null,
    };

    private static object Number(double number)
    {
        if (double.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue)
        {
            return (int)number;
        }

        return number;
    }

    private static Dictionary<string, object?> UntypedObject(IEnumerable<KeyValuePair<string, object?>> fields)
    {
        var result = new Dictionary<string, object?>(StringComparer.Ordinal);
        foreach ((string name, object? value) in fields)
        {
            result[name] = value;
        }

        return result;
    }
}
