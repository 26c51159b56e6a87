using System.Buffers;
using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Caching;

/// <summary>Everything that an answer depends on. Two requests with the same key get the same bytes.</summary>
/// <param name="Fingerprint">The mark of releases, program and limits.</param>
/// <param name="Query">The document.</param>
/// <param name="OperationName">The operation of the document.</param>
/// <param name="Variables">The variables, as the client wrote them.</param>
/// <param name="Language">The language of labels where no argument names one.</param>
/// <param name="MediaType">The media type of the answer.</param>
/// <param name="Coding">The coding that the client wants; null for none.</param>
internal readonly record struct AnswerKey(
    string Fingerprint, string Query, string? OperationName, string Variables, Language Language, string MediaType, string? Coding)
{
    /// <summary>SHA-256 over the whole key, in hexadecimal: the heart of the ETag, and the name in every cache.</summary>
    public string Hash()
    {
        ReadOnlySpan<string> parts = [Fingerprint, Query, OperationName ?? "\0", Variables, TableAddresses.Code(Language), MediaType, Coding ?? ""];
        var room = 0;
        foreach (var part in parts)
        {
            room += sizeof(int) + Encoding.UTF8.GetMaxByteCount(part.Length);
        }

        var buffer = ArrayPool<byte>.Shared.Rent(room);
        var used = 0;
        foreach (var part in parts)
        {
            // The length goes first, so that no two different keys have the same bytes.
            var length = Encoding.UTF8.GetBytes(part, buffer.AsSpan(used + sizeof(int)));
            BinaryPrimitives.WriteInt32LittleEndian(buffer.AsSpan(used), length);
            used += sizeof(int) + length;
        }

        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(buffer.AsSpan(0, used), hash);
        ArrayPool<byte>.Shared.Return(buffer);
        return Convert.ToHexStringLower(hash);
    }
}
