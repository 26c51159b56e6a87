using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace NaftStats.GraphQL.Execution;

/// <summary>
/// Keeps the documents that were used lately, by their UTF-8 text. When the young generation is full it becomes the old one,
/// and what is asked for again comes back from there: bounded, without a lock, and nothing in use is lost.
/// </summary>
/// <remarks>
/// A document is kept when it comes for the second time. Texts that come only once would outlive the youngest generation of the garbage
/// collector just to be thrown away after that, which costs more than preparing them.
/// A generation is full by the number of documents or by the length of their texts. What is kept of a document takes some fifteen times
/// its text, so that a client sending ever new, long documents cannot make the server keep much.
/// </remarks>
internal sealed class DocumentCache(int capacity)
{
    private const int MaxTextBytes = 4 << 20;
    private const int SeenLately = 4096;

    // Hashes of texts that came once, each at the place that it gives. Where two want the same place the later one has it.
    private readonly int[] _seen = new int[SeenLately];
    private Generation _young = new();
    private Generation _old = new();

    /// <summary>Finds a document by its text.</summary>
    public bool TryGet(ReadOnlySpan<byte> text, [NotNullWhen(true)] out PreparedDocument? document)
    {
        if (_young.TryGet(text, out document))
        {
            return true;
        }

        if (!_old.TryGet(text, out document))
        {
            return false;
        }

        Keep(text, document);
        return true;
    }

    /// <summary>Keeps a document, if its text came before.</summary>
    public void Add(ReadOnlySpan<byte> text, PreparedDocument document)
    {
        int hash = Utf8Comparer.Instance.GetHashCode(text);
        ref int seen = ref _seen[hash & (SeenLately - 1)];
        if (seen == hash)
        {
            Keep(text, document);
        }

        seen = hash;
    }

    private void Keep(ReadOnlySpan<byte> text, PreparedDocument document)
    {
        Generation young = _young;
        (int count, long bytes) = young.Add(text.ToArray(), document);
        if ((count > capacity || bytes > MaxTextBytes) && Interlocked.CompareExchange(ref _young, new Generation(), young) == young)
        {
            _old = young;
        }
    }

    private sealed class Generation
    {
        private readonly ConcurrentDictionary<byte[], PreparedDocument> _documents = new(Utf8Comparer.Instance);
        private int _count;
        private long _bytes;

        public bool TryGet(ReadOnlySpan<byte> text, [NotNullWhen(true)] out PreparedDocument? document) =>
            _documents.GetAlternateLookup<ReadOnlySpan<byte>>().TryGetValue(text, out document);

        public (int Count, long Bytes) Add(byte[] text, PreparedDocument document) => _documents.TryAdd(text, document)
            ? (Interlocked.Increment(ref _count), Interlocked.Add(ref _bytes, text.Length))
            : (_count, _bytes);
    }

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
