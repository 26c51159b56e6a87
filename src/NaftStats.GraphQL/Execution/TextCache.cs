using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace NaftStats.GraphQL.Execution;

/// <summary>
/// Keeps what was made of the texts that were used lately, by their UTF-8 bytes. When the young generation is full it becomes the old one,
/// and what is asked for again comes back from there: bounded, without a lock, and nothing in use is lost.
/// </summary>
/// <typeparam name="TValue">What is made of a text.</typeparam>
/// <param name="capacity">How many texts a generation holds.</param>
/// <param name="maxBytes">How many bytes of text it holds; what is made of a text can take some fifteen times as much.</param>
/// <remarks>
/// A text is worth keeping when it comes for the second time. Texts that come only once would outlive the youngest generation of the garbage
/// collector just to be thrown away after that, which costs more than making something of them.
/// A generation is full by the number of texts or by their length, so that a client sending ever new, long texts cannot make the server
/// keep much.
/// </remarks>
internal sealed class TextCache<TValue>(int capacity, long maxBytes)
    where TValue : class
{
    private const int SeenLately = 4096;

    // Hashes of texts that came once, each at the place that it gives. Where two want the same place the later one has it.
    private readonly int[] _seen = new int[SeenLately];
    private Generation _young = new();
    private Generation _old = new();

    /// <summary>Finds what was made of a text.</summary>
    public bool TryGet(TextKey text, [NotNullWhen(true)] out TValue? value)
    {
        if (_young.TryGet(text, out value))
        {
            return true;
        }

        if (!_old.TryGet(text, out value))
        {
            return false;
        }

        Keep(text, value);
        return true;
    }

    /// <summary>Whether a text came lately; from now on, it did.</summary>
    public bool ComesAgain(TextKey text)
    {
        ref int seen = ref _seen[text.Hash & (SeenLately - 1)];
        bool comesAgain = seen == text.Hash;
        seen = text.Hash;
        return comesAgain;
    }

    /// <summary>Keeps what was made of a text.</summary>
    public void Keep(TextKey text, TValue value)
    {
        Generation young = _young;
        (int count, long bytes) = young.Add(text.Bytes.ToArray(), value);
        if ((count > capacity || bytes > maxBytes) && Interlocked.CompareExchange(ref _young, new Generation(), young) == young)
        {
            _old = young;
        }
    }

    private sealed class Generation
    {
        private readonly ConcurrentDictionary<byte[], TValue> _values = new(new Comparer());
        private int _count;
        private long _bytes;

        public bool TryGet(TextKey text, [NotNullWhen(true)] out TValue? value) =>
            _values.GetAlternateLookup<TextKey>().TryGetValue(text, out value);

        public (int Count, long Bytes) Add(byte[] text, TValue value) => _values.TryAdd(text, value)
            ? (Interlocked.Increment(ref _count), Interlocked.Add(ref _bytes, text.Length))
            : (_count, _bytes);
    }

    private sealed class Comparer : IEqualityComparer<byte[]>, IAlternateEqualityComparer<TextKey, byte[]>
    {
        public bool Equals(byte[]? x, byte[]? y) => x.AsSpan().SequenceEqual(y);

        public int GetHashCode(byte[] obj) => TextKey.HashOf(obj);

        public bool Equals(TextKey alternate, byte[] other) => alternate.Bytes.SequenceEqual(other);

        public int GetHashCode(TextKey alternate) => alternate.Hash;

        public byte[] Create(TextKey alternate) => alternate.Bytes.ToArray();
    }
}
