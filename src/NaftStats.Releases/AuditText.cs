using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NaftStats.Releases.Storage;
using NaftStats.Statistics.Disclosure.Reports;

namespace NaftStats.Releases;

/// <summary>Audit reports as JSON, for programs: the same bytes in the file beside the database and from the server.</summary>
public static class AuditText
{
    // Labels have accents; the files are no part of a web page.
    private static readonly AuditJson Json = new(new JsonSerializerOptions(AuditJson.Default.Options)
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The public report of a release.</summary>
    public static byte[] Of(AuditDocument document) => Write(document, Json.AuditDocument);

    /// <summary>The report for the publisher only.</summary>
    public static byte[] Of(InternalReport report) => Write(report, Json.InternalReport);

    private static byte[] Write<T>(T value, JsonTypeInfo<T> type) => [.. JsonSerializer.SerializeToUtf8Bytes(value, type), (byte)'\n'];
}
