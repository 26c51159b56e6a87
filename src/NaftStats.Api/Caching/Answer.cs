using NaftStats.Api.Http;
using NaftStats.Api.Requests;

namespace NaftStats.Api.Caching;

/// <summary>An answer without errors: its bytes, compressed once for all clients that want them so, and its ETags.</summary>
public sealed class Answer
{
    private readonly string[] _tags;
    private readonly byte[]?[] _encoded = new byte[3][];

    /// <summary>An answer of the key with <paramref name="hash"/>.</summary>
    /// <param name="hash">The hash of the key.</param>
    /// <param name="body">The bytes as they are.</param>
    /// <param name="cells">The cells in it.</param>
    /// <param name="brotli">The same bytes in Brotli, where they come from Redis.</param>
    public Answer(string hash, byte[] body, AnswerCells cells, byte[]? brotli = null)
    {
        Hash = hash;
        Cells = cells;
        IsFromRedis = brotli is not null;
        _tags = EntityTags.Of(hash);
        _encoded[(int)ContentCoding.Identity] = body;
        _encoded[(int)ContentCoding.Brotli] = brotli;
    }

    /// <summary>The hash of the key.</summary>
    public string Hash { get; }

    /// <summary>The cells in it.</summary>
    public AnswerCells Cells { get; }

    /// <summary>Whether another server may have made it.</summary>
    public bool IsFromRedis { get; }

    /// <summary>The size of the bytes as they are.</summary>
    public int Length => _encoded[(int)ContentCoding.Identity]!.Length;

    /// <summary>About how many bytes the answer takes in memory with its key, once it has been compressed in every way.</summary>
    public int Size => 1_000 + (2 * Length);

    /// <summary>The strong ETag of the answer in a coding: other bytes, another tag.</summary>
    public string Tag(ContentCoding coding) => _tags[(int)coding];

    /// <summary>The bytes in a coding. Two requests that race both compress, to the same bytes.</summary>
    public byte[] Bytes(ContentCoding coding) =>
        _encoded[(int)coding] ??= ContentCodings.Encode(_encoded[(int)ContentCoding.Identity], coding);
}
