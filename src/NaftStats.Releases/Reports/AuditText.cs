using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace NaftStats.Releases.Reports;

/// <summary>Audit reports as JSON, for programs: the same bytes in the file beside the database and from the server.</summary>
public static class AuditText
{
    private static readonly JsonSerializerOptions Json = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter() },
        WriteIndented = true,
        NewLine = "\n",
        // Labels have accents; the files are no part of a web page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A report, public or for the publisher only, with a line feed at its end.</summary>
    public static byte[] Of<T>(T report) => [.. JsonSerializer.SerializeToUtf8Bytes(report, Json), (byte)'\n'];
}
