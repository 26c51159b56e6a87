using System.Text.Json;
using System.Text.Json.Serialization;

namespace NaftStats.Releases.Storage;

/// <summary>The JSON in the columns of a release. It is read strictly: a member that is missing, unknown, twice or null is an error.</summary>
internal static class ReleaseJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        // By name: a number would be taken without asking whether it means anything.
        Converters = { new JsonStringEnumConverter(namingPolicy: null, allowIntegerValues: false) },
    };

    public static byte[] Write<T>(T value) => JsonSerializer.SerializeToUtf8Bytes(value, Options);

    /// <exception cref="InvalidDataException">It is not the JSON of such a value.</exception>
    public static T Read<T>(byte[] json, string what)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, Options) ?? throw new InvalidDataException($"{what} is null.");
        }
        catch (JsonException exception)
        {
            throw new InvalidDataException($"{what} cannot be read: {exception.Message}", exception);
        }
    }
}
