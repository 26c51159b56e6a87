using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace NaftStats.Api.Caching;

/// <summary>
/// Keeps what was used lately, within a budget of bytes. When the young generation has used up half of the budget it becomes the
/// old one, and what is asked for again comes back from there: bounded, and a hit takes no lock.
/// </summary>
/// <typeparam name="TKey">What an entry is found by.</typeparam>
/// <typeparam name="TValue">What is kept.</typeparam>
/// <param name="budget">The bytes that both generations may take together.</param>
/// <param name="size">The bytes that an entry takes.</param>
public sealed class BoundedCache<TKey, TValue>(long budget, Func<TKey, TValue, int> size)
    where TKey : notnull
    where TValue : class
{
    private const int LargestShare = 8;

    private readonly Lock _turning = new();
    private Generation _young = new();
    private Generation _old = new();

    /// <summary>About how many bytes are taken.</summary>
    public long Bytes => Interlocked.Read(ref _young.Bytes) + Interlocked.Read(ref _old.Bytes);

    /// <summary>Finds an entry.</summary>
    public bool TryGet(TKey key, [NotNullWhen(true)] out TValue? value)
    {
        if (_young.Entries.TryGetValue(key, out value))
        {
            return true;
        }

        if (!_old.Entries.TryGetValue(key, out value))
        {
            return false;
        }

        Add(key, value);
        return true;
    }

    /// <summary>Keeps an entry, unless it would push out too much of the others.</summary>
    public void Add(TKey key, TValue value)
    {
        var bytes = size(key, value);
        if (bytes > budget / LargestShare)
        {
            return;
        }

        var young = _young;
        if (!young.Entries.TryAdd(key, value) || Interlocked.Add(ref young.Bytes, bytes) <= budget / 2)
        {
            return;
        }

        lock (_turning)
        {
            if (ReferenceEquals(_young, young))
            {
                _old = young;
                _young = new Generation();
            }
        }
    }

    private sealed class Generation
    {
        public readonly ConcurrentDictionary<TKey, TValue> Entries = new();
        public long Bytes;
    }
}
