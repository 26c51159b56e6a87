using System.Globalization;
using System.Text.Json;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Requests;

/// <summary>Refuses variables that are longer than anything that could be asked.</summary>
internal static class VariableLimits
{
    /// <summary>Variables as the client wrote them.</summary>
    /// <exception cref="RefusedRequestException">A value in them is too long.</exception>
    /// <exception cref="InvalidOperationException">A text in them is not valid Unicode.</exception>
    public static string Text(JsonElement variables, ApiLimits limits)
    {
        Check(variables, limits);
        return variables.GetRawText();
    }

    private static void Check(JsonElement value, ApiLimits limits)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (var entry in value.EnumerateObject())
                {
                    CheckLength(entry.Name.Length, limits.StringLength, "A name in the variables is longer than {0} characters.");
                    Check(entry.Value, limits);
                }

                CheckLength(value.GetPropertyCount(), limits.ListLength, "An object in the variables has more than {0} entries.");
                break;
            case JsonValueKind.Array:
                CheckLength(value.GetArrayLength(), limits.ListLength, "A list in the variables has more than {0} elements.");
                foreach (var element in value.EnumerateArray())
                {
                    Check(element, limits);
                }

                break;
            case JsonValueKind.String:
                CheckLength(value.GetString()!.Length, limits.StringLength, "A text in the variables is longer than {0} characters.");
                break;
            case JsonValueKind.Number:
                CheckLength(value.GetRawText().Length, limits.StringLength, "A number in the variables is longer than {0} digits.");
                break;
        }
    }

    private static void CheckLength(int length, int most, string message)
    {
        if (length > most)
        {
            throw new RefusedRequestException(
                StatusCodes.Status400BadRequest, new Problem("LIMIT_EXCEEDED", string.Format(CultureInfo.InvariantCulture, message, most), "The field limits tells what a request may hold."));
        }
    }
}
