using System.Globalization;
using System.Text.Json;

namespace NaftStats.GraphQL.Response;

/// <summary>Shows values from a client in messages: short, bounded, as the reference implementation does.</summary>
internal static class Inspect
{
    private const int MaxItems = 10;
    private const int MaxDepth = 2;

    /// <summary>The value in a message.</summary>
    public static string Value(JsonElement value) => Value(value, 0);

    /// <summary>Text in a message: in quotes, with control characters escaped.</summary>
    public static string Text(string text)
    {
        var result = new System.Text.StringBuilder("\"", text.Length + 2);
        foreach (char code in text)
        {
            result = code switch
            {
                '"' => result.Append("\\\""),
                '\\' => result.Append("\\\\"),
                '\b' => result.Append("\\b"),
                '\t' => result.Append("\\t"),
                '\n' => result.Append("\\n"),
                '\f' => result.Append("\\f"),
                '\r' => result.Append("\\r"),
                < ' ' => result.Append(CultureInfo.InvariantCulture, $"\\u{(int)code:x4}"),
                _ => result.Append(code),
            };
        }

        return result.Append('"').ToString();
    }

    private static string Value(JsonElement value, int depth) => value.ValueKind switch
    {
        JsonValueKind.String => Text(value.GetString()!),
        JsonValueKind.Number => NumberText.Of(value.GetDouble()),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        JsonValueKind.Array => Array(value, depth),
        JsonValueKind.Object => Object(value, depth),
        _ => "null",
    };

    private static string Array(JsonElement value, int depth)
    {
        int length = value.GetArrayLength();
        if (length == 0)
        {
            return "[]";
        }

        if (depth >= MaxDepth)
        {
            return "[Array]";
        }

        IEnumerable<string> items = value.EnumerateArray().Take(MaxItems).Select(item => Value(item, depth + 1));
        int remaining = length - MaxItems;
        if (remaining > 0)
        {
            items = items.Append(remaining == 1 ? "... 1 more item" : $"... {remaining} more items");
        }

        return $"[{string.Join(", ", items)}]";
    }

    private static string Object(JsonElement value, int depth)
    {
        if (!value.EnumerateObject().Any())
        {
            return "{}";
        }

        return depth >= MaxDepth
            ? "[Object]"
            : $"{{ {string.Join(", ", value.EnumerateObject().Select(p => $"{p.Name}: {Value(p.Value, depth + 1)}"))} }}";
    }
}
