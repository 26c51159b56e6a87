using System.Globalization;
using System.Text.Json;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Requests;

/// <summary>Refuses variables that are no object, or longer than anything that could be asked.</summary>
internal static class VariableLimits
{
    /// <summary>Checks variables before they are executed. Those of an answer that is at hand were, when it was made.</summary>
    /// <param name="variables">The variables as the client wrote them.</param>
    /// <param name="limits">What they may be at most.</param>
    /// <exception cref="RefusedRequestException">They are no JSON object, or a value in them is too long.</exception>
    public static void Check(string variables, ApiLimits limits)
    {
        try
        {
            using var document = JsonDocument.Parse(variables, new JsonDocumentOptions { AllowDuplicateProperties = false });
            if (document.RootElement.ValueKind is not (JsonValueKind.Object or JsonValueKind.Null))
            {
                throw Refused("BAD_REQUEST", "The parameter \"variables\" must be a JSON object.");
            }

            Check(document.RootElement, limits);
        }
        catch (JsonException)
        {
            throw Refused("BAD_REQUEST", "The parameter \"variables\" is not valid JSON.");
        }
        catch (InvalidOperationException)
        {
            throw Refused("BAD_REQUEST", "The parameter \"variables\" holds text that is not valid Unicode.");
        }
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
            throw Refused("LIMIT_EXCEEDED", string.Format(CultureInfo.InvariantCulture, message, most), "The field limits tells what a request may hold.");
        }
    }

    private static RefusedRequestException Refused(string code, string message, string? remedy = null) =>
        new(StatusCodes.Status400BadRequest, new Problem(code, message, remedy));
}
