using System.Collections.Concurrent;

namespace NaftStats.GraphQL.Execution;

/// <summary>Keeps objects to be used again. One is at hand without a search, which is all that is needed as long as one runs at a time.</summary>
internal sealed class Pool<T>
    where T : class, new()
{
    private readonly ConcurrentBag<T> _others = [];
    private T? _first;

    /// <summary>Takes one, or makes one.</summary>
    public T Rent() => Interlocked.Exchange(ref _first, null) ?? (_others.TryTake(out T? other) ? other : new T());

    /// <summary>Puts one back.</summary>
    public void Return(T item)
    {
        if (Interlocked.CompareExchange(ref _first, item, null) is not null)
        {
            _others.Add(item);
        }
    }
}
