using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NaftStats.Api.Http;

namespace NaftStats.Api.Caching;

/// <summary>
/// An answer as it lies in Redis: a mark of the format, a SHA-256 over the name and the rest, the length, and the bytes in Brotli.
/// Whatever was cut, mixed up, or written by something else does not open.
/// </summary>
internal static class AnswerEnvelope
{
    private const int HashLength = 32;
    private const int LargestBody = 256 * 1024 * 1024;

    private static ReadOnlySpan<byte> Format => "NAFT1"u8;

    /// <summary>Packs an answer.</summary>
    public static byte[] Pack(Answer answer)
    {
        var brotli = answer.Bytes(ContentCoding.Brotli);
        var packed = new byte[Format.Length + HashLength + sizeof(int) + brotli.Length];
        var rest = packed.AsSpan(Format.Length + HashLength);
        BitConverter.TryWriteBytes(rest, answer.Length);
        brotli.CopyTo(rest[sizeof(int)..]);
        Format.CopyTo(packed);
        Sum(answer.Hash, rest).CopyTo(packed.AsSpan(Format.Length));
        return packed;
    }

    /// <summary>Opens what was found under the name of a hash, or gives null where it is no such answer.</summary>
    public static Answer? Open(string hash, byte[] packed)
    {
        if (packed.Length < Format.Length + HashLength + sizeof(int) || !packed.AsSpan().StartsWith(Format))
        {
            return null;
        }

        var rest = packed.AsSpan(Format.Length + HashLength);
        if (!Sum(hash, rest).AsSpan().SequenceEqual(packed.AsSpan(Format.Length, HashLength)))
        {
            return null;
        }

        var length = BitConverter.ToInt32(rest);
        if (length is < 0 or > LargestBody)
        {
            return null;
        }

        var body = new byte[length];
        return BrotliDecoder.TryDecompress(rest[sizeof(int)..], body, out var written) && written == length
            ? new Answer(hash, body, rest[sizeof(int)..].ToArray())
            : null;
    }

    private static byte[] Sum(string hash, ReadOnlySpan<byte> rest)
    {
        using var sum = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        sum.AppendData(Encoding.ASCII.GetBytes(hash));
        sum.AppendData(rest);
        return sum.GetHashAndReset();
    }
}
