using Microsoft.AspNetCore.ResponseCompression;

namespace NaftStats.Api.Http;

/// <summary>Compresses an answer once, for all clients that want it in a coding.</summary>
internal static class AnswerCompression
{
    // Below this, what compression saves is lost in the headers of one packet.
    private const int Smallest = 1_000;

    /// <summary>The bytes in a coding, and its name; as they are, without a name, where there is no coding or it would gain nothing.</summary>
    public static (byte[] Body, string? Coding) Compress(this ICompressionProvider? coding, byte[] body)
    {
        if (coding is null || body.Length < Smallest)
        {
            return (body, null);
        }

        using var compressed = new MemoryStream();
        using (var stream = coding.CreateStream(compressed))
        {
            stream.Write(body);
        }

        return (compressed.ToArray(), coding.EncodingName);
    }
}
