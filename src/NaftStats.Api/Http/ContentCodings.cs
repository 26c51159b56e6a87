using System.IO.Compression;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NaftStats.Api.Http;

/// <summary>Chooses how an answer is compressed, and compresses it.</summary>
internal static class ContentCodings
{
    // Below this, what compression saves is lost in the headers of one packet.
    private const int SmallestCompressed = 1_000;

    private const int BrotliQuality = 5;
    private const int BrotliWindow = 22;

    /// <summary>The best coding that a client accepts for a body of some size.</summary>
    public static ContentCoding Choose(StringValues accepted, int size)
    {
        if (size < SmallestCompressed || accepted.Count == 0)
        {
            return ContentCoding.Identity;
        }

        // What every browser sends needs no parsing.
        if (accepted is [{ } only] && !only.Contains(";q", StringComparison.Ordinal))
        {
            return only.Contains("br", StringComparison.Ordinal) ? ContentCoding.Brotli
                : only.Contains("gzip", StringComparison.Ordinal) || only == "*" ? ContentCoding.Gzip
                : ContentCoding.Identity;
        }

        if (!StringWithQualityHeaderValue.TryParseList(accepted, out var list))
        {
            return ContentCoding.Identity;
        }

        var brotli = Quality(list, "br");
        var gzip = Quality(list, "gzip");
        return brotli > 0 && brotli >= gzip ? ContentCoding.Brotli : gzip > 0 ? ContentCoding.Gzip : ContentCoding.Identity;
    }

    /// <summary>The name of a coding in <c>Content-Encoding</c>; none for a body as it is.</summary>
    public static string? Name(ContentCoding coding) => coding switch
    {
        ContentCoding.Brotli => "br",
        ContentCoding.Gzip => "gzip",
        _ => null,
    };

    /// <summary>A body in a coding.</summary>
    public static byte[] Encode(ReadOnlySpan<byte> body, ContentCoding coding)
    {
        switch (coding)
        {
            case ContentCoding.Brotli:
                var buffer = new byte[BrotliEncoder.GetMaxCompressedLength(body.Length)];
                return BrotliEncoder.TryCompress(body, buffer, out var written, BrotliQuality, BrotliWindow)
                    ? buffer[..written]
                    : throw new InvalidOperationException("Brotli needed more room than it asked for.");
            case ContentCoding.Gzip:
                using (var output = new MemoryStream())
                {
                    using (var gzip = new GZipStream(output, CompressionLevel.Optimal, true))
                    {
                        gzip.Write(body);
                    }

                    return output.ToArray();
                }

            default:
                return body.ToArray();
        }
    }

    private static double Quality(IList<StringWithQualityHeaderValue> list, string name)
    {
        var exact = list.FirstOrDefault(value => value.Value.Equals(name, StringComparison.OrdinalIgnoreCase));
        return (exact ?? list.FirstOrDefault(value => value.Value == "*")) is { } found ? found.Quality ?? 1 : 0;
    }
}
