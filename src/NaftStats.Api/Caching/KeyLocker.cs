using ZiggyCreatures.Caching.Fusion.Locking;

namespace NaftStats.Api.Caching;

/// <summary>
/// Lets one request a key make an answer while the others wait. A lock is gone when nobody holds or awaits it: the one that comes with
/// the library keeps those of the last five minutes, so that a flood of different questions would fill the memory with locks.
/// </summary>
internal sealed class KeyLocker : IFusionCacheMemoryLocker
{
    private readonly Dictionary<string, Held> _locks = [];

    /// <inheritdoc/>
    public async ValueTask<object?> AcquireLockAsync(
        string cacheName, string cacheInstanceId, string operationId, string key, TimeSpan timeout, ILogger? logger, CancellationToken token)
    {
        var held = Join(key);
        var isHeld = false;
        try
        {
            return (isHeld = await held.Semaphore.WaitAsync(timeout, token)) ? held : null;
        }
        finally
        {
            if (!isHeld)
            {
                Leave(key, held);
            }
        }
    }

    /// <inheritdoc/>
    public object? AcquireLock(
        string cacheName, string cacheInstanceId, string operationId, string key, TimeSpan timeout, ILogger? logger, CancellationToken token)
    {
        var held = Join(key);
        var isHeld = false;
        try
        {
            return (isHeld = held.Semaphore.Wait(timeout, token)) ? held : null;
        }
        finally
        {
            if (!isHeld)
            {
                Leave(key, held);
            }
        }
    }

    /// <inheritdoc/>
    public void ReleaseLock(string cacheName, string cacheInstanceId, string operationId, string key, object? lockObj, ILogger? logger)
    {
        if (lockObj is Held held)
        {
            held.Semaphore.Release();
            Leave(key, held);
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        // A semaphore that nobody waits for by a handle holds nothing.
    }

    private Held Join(string key)
    {
        lock (_locks)
        {
            if (!_locks.TryGetValue(key, out var held))
            {
                _locks[key] = held = new Held();
            }

            held.Users++;
            return held;
        }
    }

    private void Leave(string key, Held held)
    {
        lock (_locks)
        {
            if (--held.Users == 0)
            {
                _locks.Remove(key);
            }
        }
    }

#pragma warning disable CA1001 // See Dispose of the locker.
    private sealed class Held
#pragma warning restore CA1001
    {
        public SemaphoreSlim Semaphore { get; } = new(1, 1);

        public int Users { get; set; }
    }
}
