using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using NaftStats.Api.Requests;
using ZiggyCreatures.Caching.Fusion.Internals;
using ZiggyCreatures.Caching.Fusion.Internals.Distributed;
using ZiggyCreatures.Caching.Fusion.Serialization;

namespace NaftStats.Api.Caching;

/// <summary>
/// Answers and documents as they lie in Redis: a mark of the format, a SHA-256 over the rest, when it was made and ends, and the rest.
/// Whatever was cut, mixed up, or written by something else does not open. An answer holds the hash of its key, and a document is known
/// by its own, so that none is taken for another.
/// </summary>
internal sealed class AnswerSerializer : IFusionCacheSerializer
{
    private const int NameLength = 64;
    private const int CodingLength = 8;
    private const int BodyStart = NameLength + CodingLength + (2 * sizeof(int));

    private static ReadOnlySpan<byte> Format => "NAFT3"u8;

    private static int HeaderLength => Format.Length + SHA256.HashSizeInBytes + (2 * sizeof(long));

    /// <inheritdoc/>
    public byte[] Serialize<T>(T? obj) => obj switch
    {
        FusionCacheDistributedEntry<Answer> { Value: { } answer } entry => Seal(entry.Timestamp, entry.LogicalExpirationTimestamp, Pack(answer)),
        FusionCacheDistributedEntry<string> { Value: { } document } entry => Seal(entry.Timestamp, entry.LogicalExpirationTimestamp, Encoding.UTF8.GetBytes(document)),
        _ => throw new NotSupportedException($"{typeof(T)} is not kept in Redis."),
    };

    /// <inheritdoc/>
    public T? Deserialize<T>(byte[] data)
    {
        var (made, ends, content) = Open(data);
        object entry = typeof(T) == typeof(FusionCacheDistributedEntry<Answer>) && Unpack(content) is var answer ? new FusionCacheDistributedEntry<Answer>(answer, made, ends, null, Sized(answer.Size))
            : typeof(T) == typeof(FusionCacheDistributedEntry<string>) && Encoding.UTF8.GetString(content) is var document ? new FusionCacheDistributedEntry<string>(document, made, ends, null, Sized(2 * document.Length))
            : throw new NotSupportedException($"{typeof(T)} is not kept in Redis.");
        return (T)entry;
    }

    /// <inheritdoc/>
    public ValueTask<byte[]> SerializeAsync<T>(T? obj, CancellationToken token = default) => new(Serialize(obj));

    /// <inheritdoc/>
    public ValueTask<T?> DeserializeAsync<T>(byte[] data, CancellationToken token = default) => new(Deserialize<T>(data));

    private static FusionCacheEntryMetadata Sized(int size) => new(false, null, null, null, size, null);

    private static byte[] Seal(long made, long ends, byte[] content)
    {
        var data = new byte[HeaderLength + content.Length];
        Format.CopyTo(data);
        var rest = data.AsSpan(Format.Length + SHA256.HashSizeInBytes);
        BinaryPrimitives.WriteInt64LittleEndian(rest, made);
        BinaryPrimitives.WriteInt64LittleEndian(rest[sizeof(long)..], ends);
        content.CopyTo(rest[(2 * sizeof(long))..]);
        SHA256.HashData(rest, data.AsSpan(Format.Length));
        return data;
    }

    private static (long Made, long Ends, byte[] Content) Open(byte[] data)
    {
        if (data.Length < HeaderLength || !data.AsSpan().StartsWith(Format)
            || !SHA256.HashData(data.AsSpan(Format.Length + SHA256.HashSizeInBytes)).AsSpan().SequenceEqual(data.AsSpan(Format.Length, SHA256.HashSizeInBytes)))
        {
            throw new InvalidDataException("This was not written by this program.");
        }

        var rest = data.AsSpan(Format.Length + SHA256.HashSizeInBytes);
        return (BinaryPrimitives.ReadInt64LittleEndian(rest), BinaryPrimitives.ReadInt64LittleEndian(rest[sizeof(long)..]), data[HeaderLength..]);
    }

    private static byte[] Pack(Answer answer)
    {
        var packed = new byte[BodyStart + answer.Body.Length];
        Encoding.ASCII.GetBytes(answer.Hash, packed);
        Encoding.ASCII.GetBytes(answer.Coding ?? "", packed.AsSpan(NameLength, CodingLength));
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(NameLength + CodingLength), answer.Cells.Count);
        BinaryPrimitives.WriteInt32LittleEndian(packed.AsSpan(NameLength + CodingLength + sizeof(int)), answer.Cells.Hidden);
        answer.Body.CopyTo(packed, BodyStart);
        return packed;
    }

    private static Answer Unpack(byte[] packed)
    {
        var coding = Encoding.ASCII.GetString(packed, NameLength, CodingLength).TrimEnd('\0');
        var cells = new AnswerCells(
            BinaryPrimitives.ReadInt32LittleEndian(packed.AsSpan(NameLength + CodingLength)),
            BinaryPrimitives.ReadInt32LittleEndian(packed.AsSpan(NameLength + CodingLength + sizeof(int))));
        return new Answer(Encoding.ASCII.GetString(packed, 0, NameLength), packed[BodyStart..], coding.Length == 0 ? null : coding, cells, true);
    }
}
