using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using NaftStats.Api.Http;
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
    private const int NumbersLength = 3 * sizeof(int);
    private const int LargestBody = 256 * 1024 * 1024;

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
        var brotli = answer.Bytes(ContentCoding.Brotli);
        var packed = new byte[NameLength + NumbersLength + brotli.Length];
        Encoding.ASCII.GetBytes(answer.Hash, packed);
        var numbers = packed.AsSpan(NameLength);
        BinaryPrimitives.WriteInt32LittleEndian(numbers, answer.Length);
        BinaryPrimitives.WriteInt32LittleEndian(numbers[sizeof(int)..], answer.Cells.Count);
        BinaryPrimitives.WriteInt32LittleEndian(numbers[(2 * sizeof(int))..], answer.Cells.Hidden);
        brotli.CopyTo(packed, NameLength + NumbersLength);
        return packed;
    }

    private static Answer Unpack(byte[] packed)
    {
        var numbers = packed.AsSpan(NameLength);
        var body = new byte[Math.Clamp(BinaryPrimitives.ReadInt32LittleEndian(numbers), 0, LargestBody)];
        var cells = new AnswerCells(BinaryPrimitives.ReadInt32LittleEndian(numbers[sizeof(int)..]), BinaryPrimitives.ReadInt32LittleEndian(numbers[(2 * sizeof(int))..]));
        var brotli = packed[(NameLength + NumbersLength)..];
        return BrotliDecoder.TryDecompress(brotli, body, out var written) && written == body.Length
            ? new Answer(Encoding.ASCII.GetString(packed, 0, NameLength), body, cells, brotli)
            : throw new InvalidDataException("The answer is not of the length that it is said to be.");
    }
}
