using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace NaftStats.GraphQL.Execution;

/// <summary>
/// Keeps the documents that were used lately, by their UTF-8 text. When the young generation is full it becomes the old one,
/// and what is asked for again comes back from there: bounded, without a lock, and nothing in use is lost.
/// </summary>
internal sealed class DocumentCache(int capacity)
{
    private ConcurrentDictionary<byte[], PreparedDocument> _young = New();
    private ConcurrentDictionary<byte[], PreparedDocument> _old = New();

    /// <summary>Finds a document by its text.</summary>
    public bool TryGet(ReadOnlySpan<byte> text, [NotNullWhen(true)] out PreparedDocument? document)
    {
        if (_young.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(text, out document))
        {
            return true;
        }

        if (!_old.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(text, out document))
        {
            return false;
        }

        Add(text, document);
        return true;
    }

    /// <summary>Keeps a document.</summary>
    public void Add(ReadOnlySpan<byte> text, PreparedDocument document)
    {
        ConcurrentDictionary<byte[], PreparedDocument> young = _young;
        young[text.ToArray()] = document;
        if (young.Count > capacity && Interlocked.CompareExchange(ref _young, New(), young) == young)
        {
            _old = young;
        }
    }

    private static ConcurrentDictionary<byte[], PreparedDocument> New() => new(Utf8Comparer.Instance);

    private sealed class Utf8Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<ReadOnlySpan<byte>, byte[]>
    {
        public static Utf8Comparer Instance { get; } = new();

        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => GetHashCode(obj.AsSpan());

        public bool Equals(ReadOnlySpan<byte> alternate, byte[] other) => alternate.SequenceEqual(other);

        public int GetHashCode(ReadOnlySpan<byte> alternate)
        {
            // The seed of HashCode differs in every process, so that nobody can prepare texts that collide.
            var hash = default(HashCode);
            hash.AddBytes(alternate);
            return hash.ToHashCode();
        }

        public byte[] Create(ReadOnlySpan<byte> alternate) => alternate.ToArray();
    }
}
