using System.Collections;
using NaftStats.GraphQL.Language;

namespace NaftStats.GraphQL.Response;

/// <summary>Writes the parts of a response that are not data.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Response-Format"/>
internal static class ResponseWriter
{
    /// <summary>Writes a response that is nothing but errors.</summary>
    public static void WriteRequestErrors(ResponseBuffer output, IReadOnlyList<GraphQLError> errors)
    {
        output.WriteByte((byte)'{');
        WriteErrors(output, errors);
        output.WriteByte((byte)'}');
    }

    /// <summary>Writes the entry <c>errors</c>.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#sec-Errors"/>
    public static void WriteErrors(ResponseBuffer output, IReadOnlyList<GraphQLError> errors)
    {
        output.WriteRaw("\"errors\":["u8);
        for (int i = 0; i < errors.Count; i++)
        {
            if (i > 0)
            {
                output.WriteByte((byte)',');
            }

            WriteError(output, errors[i]);
        }

        output.WriteByte((byte)']');
    }

    private static void WriteError(ResponseBuffer output, GraphQLError error)
    {
        output.WriteRaw("{\"message\":"u8);
        output.WriteString(error.Message);
        if (error.Locations.Count > 0)
        {
            output.WriteRaw(",\"locations\":["u8);
            for (int i = 0; i < error.Locations.Count; i++)
            {
                SourceLocation location = error.Locations[i];
                output.WriteRaw(i > 0 ? ",{\"line\":"u8 : "{\"line\":"u8);
                output.WriteInt(location.Line);
                output.WriteRaw(",\"column\":"u8);
                output.WriteInt(location.Column);
                output.WriteByte((byte)'}');
            }

            output.WriteByte((byte)']');
        }

        if (error.Path is { } path)
        {
            output.WriteRaw(",\"path\":"u8);
            WriteValue(output, path);
        }

        output.WriteRaw(",\"extensions\":{\"code\":"u8);
        output.WriteString(error.Code);
        foreach ((string key, object? value) in error.Extensions ?? new Dictionary<string, object?>())
        {
            output.WriteByte((byte)',');
            output.WriteString(key);
            output.WriteByte((byte)':');
            WriteValue(output, value);
        }

        output.WriteRaw("}}"u8);
    }

    /// <summary>Writes a value at a position of the response, and gives the position after it.</summary>
    public static int WriteValue(ResponseBuffer output, object? value, int position)
    {
        output.MoveTo(position);
        WriteValue(output, value);
        return output.Position;
    }

    /// <summary>Writes a value of any of the kinds JSON knows; others as their text.</summary>
    public static void WriteValue(ResponseBuffer output, object? value)
    {
        switch (value)
        {
            case null:
                output.WriteNull();
                break;
            case string text:
                output.WriteString(text);
                break;
            case bool truth:
                output.WriteBoolean(truth);
                break;
            case int or long or short or byte:
                output.WriteInt(Convert.ToInt64(value, System.Globalization.CultureInfo.InvariantCulture));
                break;
            case double number when double.IsFinite(number):
                output.WriteDouble(number);
                break;
            case decimal number:
                output.WriteDecimal(number);
                break;
            case IEnumerable<KeyValuePair<string, object?>> fields:
                WriteFields(output, fields);
                break;
            case IEnumerable items:
                WriteItems(output, items);
                break;
            default:
                output.WriteString(value.ToString());
                break;
        }
    }

    private static void WriteFields(ResponseBuffer output, IEnumerable<KeyValuePair<string, object?>> fields)
    {
        output.WriteByte((byte)'{');
        bool isFirst = true;
        foreach ((string key, object? value) in fields)
        {
            if (!isFirst)
            {
                output.WriteByte((byte)',');
            }

            isFirst = false;
            output.WriteString(key);
            output.WriteByte((byte)':');
            WriteValue(output, value);
        }

        output.WriteByte((byte)'}');
    }

    private static void WriteItems(ResponseBuffer output, IEnumerable items)
    {
        output.WriteByte((byte)'[');
        bool isFirst = true;
        foreach (object? item in items)
        {
            if (!isFirst)
            {
                output.WriteByte((byte)',');
            }

            isFirst = false;
            WriteValue(output, item);
        }

        output.WriteByte((byte)']');
    }
}
