using NaftStats.Api.Caching;

namespace NaftStats.Api.Tests.Caching;

/// <summary>One holds a key, the others wait, and nothing is left.</summary>
public sealed class KeyLockerTests
{
    [Fact]
    public async Task One_holds_a_key_at_a_time_and_another_key_is_free()
    {
        using var locker = new KeyLocker();
        var first = await Acquire(locker, "a", Timeout.InfiniteTimeSpan);

        Assert.Null(await Acquire(locker, "a", TimeSpan.Zero));
        Assert.Null(locker.AcquireLock("", "", "", "a", TimeSpan.Zero, null, default));
        Assert.NotNull(await Acquire(locker, "b", TimeSpan.Zero));
        var waiting = Acquire(locker, "a", Timeout.InfiniteTimeSpan).AsTask();
        locker.ReleaseLock("", "", "", "a", first, null);
        Assert.NotNull(await waiting);
    }

    [Fact]
    public async Task Whoever_gives_up_waiting_leaves_the_lock_to_the_others()
    {
        using var locker = new KeyLocker();
        using var gone = new CancellationTokenSource();
        var first = await Acquire(locker, "a", Timeout.InfiniteTimeSpan);
        var waiting = locker.AcquireLockAsync("", "", "", "a", Timeout.InfiniteTimeSpan, null, gone.Token).AsTask();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
        locker.ReleaseLock("", "", "", "a", first, null);

        Assert.NotNull(await Acquire(locker, "a", TimeSpan.Zero));
    }

    [Fact]
    public async Task Many_at_once_never_hold_the_same_key_together()
    {
        using var locker = new KeyLocker();
        var counts = new int[4];
        await Task.WhenAll(Enumerable.Range(0, 400).Select(i => Task.Run(async () =>
        {
            var key = $"{i % counts.Length}";
            var held = await Acquire(locker, key, Timeout.InfiniteTimeSpan);
            var before = counts[i % counts.Length];
            await Task.Yield();
            counts[i % counts.Length] = before + 1;
            locker.ReleaseLock("", "", "", key, held, null);
        })));

        Assert.All(counts, count => Assert.Equal(100, count));
    }

    private static ValueTask<object?> Acquire(KeyLocker locker, string key, TimeSpan timeout) => locker.AcquireLockAsync("", "", "", key, timeout, null, default);
}
