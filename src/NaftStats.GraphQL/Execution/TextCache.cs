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
        (int count, long bytes) = young.Add(text, value);
        if ((count > capacity || bytes > maxBytes) && Interlocked.CompareExchange(ref _young, new Generation(), young) == young)
        {
            _old = young;
        }
    }

    private sealed class Generation
    {
        private readonly ConcurrentDictionary<KeptText, TValue> _values = new(new Comparer());
        private int _count;
        private long _bytes;

        public bool TryGet(TextKey text, [NotNullWhen(true)] out TValue? value) =>
            _values.GetAlternateLookup<TextKey>().TryGetValue(text, out value);

        public (int Count, long Bytes) Add(TextKey text, TValue value) => _values.TryAdd(KeptText.Of(text), value)
            ? (Interlocked.Increment(ref _count), Interlocked.Add(ref _bytes, text.Bytes.Length))
            : (_count, _bytes);
    }

    private readonly record struct KeptText(byte[] Bytes, bool IsQuoted, int Hash)
    {
        public static KeptText Of(TextKey text) => new(text.Bytes.ToArray(), text.IsQuoted, text.Hash);

        public bool Is(TextKey text) => IsQuoted == text.IsQuoted && text.Bytes.SequenceEqual(Bytes);
    }

    private sealed class Comparer : IEqualityComparer<KeptText>, IAlternateEqualityComparer<TextKey, KeptText>
    {
        public bool Equals(KeptText x, KeptText y) => x.IsQuoted == y.IsQuoted && x.Bytes.AsSpan().SequenceEqual(y.Bytes);

        public int GetHashCode(KeptText obj) => obj.Hash;

        public bool Equals(TextKey alternate, KeptText other) => other.Is(alternate);

        public int GetHashCode(TextKey alternate) => alternate.Hash;

        public KeptText Create(TextKey alternate) => KeptText.Of(alternate);
    }
}
