using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NaftStats.Api.Http;
using NaftStats.Api.Requests;

namespace NaftStats.Api.Caching;

/// <summary>
/// An answer as it lies in Redis: a mark of the format, a SHA-256 over the name and the rest, the length, the cells and the hidden ones,
/// and the bytes in Brotli.
/// Whatever was cut, mixed up, or written by something else does not open.
/// </summary>
internal static class AnswerEnvelope
{
    private const int HashLength = 32;
    private const int NumbersLength = 3 * sizeof(int);
    private const int LargestBody = 256 * 1024 * 1024;

    private static ReadOnlySpan<byte> Format => "NAFT2"u8;

    /// <summary>Packs an answer.</summary>
    public static byte[] Pack(Answer answer)
    {
        var brotli = answer.Bytes(ContentCoding.Brotli);
        var packed = new byte[Format.Length + HashLength + NumbersLength + brotli.Length];
        var rest = packed.AsSpan(Format.Length + HashLength);
        BinaryPrimitives.WriteInt32LittleEndian(rest, answer.Length);
        BinaryPrimitives.WriteInt32LittleEndian(rest[sizeof(int)..], answer.Cells.Count);
        BinaryPrimitives.WriteInt32LittleEndian(rest[(2 * sizeof(int))..], answer.Cells.Hidden);
        brotli.CopyTo(rest[NumbersLength..]);
        Format.CopyTo(packed);
        Sum(answer.Hash, rest).CopyTo(packed.AsSpan(Format.Length));
        return packed;
    }

    /// <summary>Opens what was found under the name of a hash, or gives null where it is no such answer.</summary>
    public static Answer? Open(string hash, byte[] packed)
    {
        if (packed.Length < Format.Length + HashLength + NumbersLength || !packed.AsSpan().StartsWith(Format))
        {
            return null;
        }

        var rest = packed.AsSpan(Format.Length + HashLength);
        if (!Sum(hash, rest).AsSpan().SequenceEqual(packed.AsSpan(Format.Length, HashLength)))
        {
            return null;
        }

        var length = BinaryPrimitives.ReadInt32LittleEndian(rest);
        if (length is < 0 or > LargestBody)
        {
            return null;
        }

        var body = new byte[length];
        var cells = new AnswerCells(BinaryPrimitives.ReadInt32LittleEndian(rest[sizeof(int)..]), BinaryPrimitives.ReadInt32LittleEndian(rest[(2 * sizeof(int))..]));
        return BrotliDecoder.TryDecompress(rest[NumbersLength..], body, out var written) && written == length
            ? new Answer(hash, body, cells, rest[NumbersLength..].ToArray())
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
