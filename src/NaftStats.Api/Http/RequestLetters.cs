using System.Buffers;
using System.Runtime.InteropServices;

namespace NaftStats.Api.Http;

/// <summary>All of a request that its answer depends on, as it came in.</summary>
/// <param name="Fingerprint">The mark of what is current.</param>
/// <param name="Query">The query of the URL.</param>
/// <param name="ContentType">The media type of the body; null for a GET.</param>
/// <param name="Accept">The media types that the client takes.</param>
/// <param name="Language">The languages that the client takes.</param>
/// <param name="Body">The body; empty for a GET.</param>
internal readonly record struct RequestLetters(string Fingerprint, string Query, string? ContentType, string Accept, string Language, byte[] Body)
{
    private const int LargestBody = 16 * 1024;

    /// <summary>True for a POST.</summary>
    public bool IsPost => Body.Length > 0;

    /// <summary>About how many bytes it takes.</summary>
    public int Size => 300 + (2 * (Query.Length + Accept.Length + Language.Length)) + Body.Length;

    /// <summary>The letters of a GET, or of a POST whose body is small and there already; null for any other request.</summary>
    public static RequestLetters? Of(HttpContext context, string fingerprint)
    {
        var request = context.Request;
        byte[]? body = HttpMethods.IsGet(request.Method) ? [] : HttpMethods.IsPost(request.Method) ? Peek(request) : null;
        return body is null ? null : new RequestLetters(
            fingerprint,
            request.QueryString.Value ?? "",
            body.Length > 0 ? request.ContentType : null,
            request.Headers.Accept.ToString(),
            request.Headers.AcceptLanguage.ToString(),
            body);
    }

    /// <summary>Takes the body off the connection: nobody else will read it.</summary>
    public void Take(HttpRequest request)
    {
        if (IsPost && request.BodyReader.TryRead(out var read))
        {
            request.BodyReader.AdvanceTo(read.Buffer.End);
        }
    }

    /// <inheritdoc/>
    public bool Equals(RequestLetters other) =>
        Query == other.Query && Body.AsSpan().SequenceEqual(other.Body) && Fingerprint == other.Fingerprint
            && Accept == other.Accept && Language == other.Language && ContentType == other.ContentType;

    // The rest tells few apart, and every hash is taken on each request. Of the body two bytes at a time, by a secret of the process.
    /// <inheritdoc/>
    public override int GetHashCode() =>
        Body.Length > 0 ? string.GetHashCode(MemoryMarshal.Cast<byte, char>(Body)) : Query.GetHashCode(StringComparison.Ordinal);

    // Read but not taken: whoever reads the body next finds all of it.
    private static byte[]? Peek(HttpRequest request)
    {
        if (request.ContentLength is not (> 0 and <= LargestBody) || !request.BodyReader.TryRead(out var read))
        {
            return null;
        }

        var body = read.IsCompleted && read.Buffer.Length > 0 ? read.Buffer.ToArray() : null;
        request.BodyReader.AdvanceTo(read.Buffer.Start);
        return body;
    }
}
