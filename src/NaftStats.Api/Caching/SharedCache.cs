using System.Threading.Channels;
using Microsoft.Extensions.Caching.Distributed;
using NaftStats.Api.Telemetry;

namespace NaftStats.Api.Caching;

/// <summary>
/// What several servers share. It may be slow, gone, full or full of garbage: a request waits for it a few tens of milliseconds at
/// most, and after a few failures not at all until a probe has found it well again.
/// </summary>
public sealed class SharedCache(IDistributedCache cache, CacheSettings settings, ServingMetrics metrics, ILogger<SharedCache> logger) : BackgroundService
{
    private const string ProbeKey = "naftstats:probe";
    private const string NotYet = "it has not answered yet.";
    private const int FailuresToOpen = 3;
    private const int LongestQueue = 512;

    private static readonly TimeSpan ProbePause = TimeSpan.FromMilliseconds(500);

    private readonly TimeSpan _patience = TimeSpan.FromMilliseconds(settings.RedisMilliseconds);
    private readonly DistributedCacheEntryOptions _keeping = new() { SlidingExpiration = TimeSpan.FromHours(settings.RedisHours) };
    private readonly Channel<SharedEntry> _queue = Channel.CreateBounded<SharedEntry>(new BoundedChannelOptions(LongestQueue)
    {
        FullMode = BoundedChannelFullMode.DropWrite,
        SingleReader = true,
    });

    private int _failures;
    private string? _trouble = NotYet;

    /// <summary>What is wrong with Redis, or null where it is well.</summary>
    public string? Trouble => Volatile.Read(ref _trouble);

    /// <summary>Finds an entry. Never fails: what cannot be read in time is not there.</summary>
    public async ValueTask<byte[]?> FindAsync(string key)
    {
        if (Trouble is not null)
        {
            return null;
        }

        try
        {
            var entry = await cache.GetAsync(key).WaitAsync(_patience);
            Volatile.Write(ref _failures, 0);
            return entry;
        }
        catch (Exception exception)
        {
            // Any failure of any kind means the same: the answer is made here.
            Fail(exception);
            return null;
        }
    }

    /// <summary>Keeps an entry, later and elsewhere. Where too many wait to be kept, this one is not.</summary>
    /// <param name="key">Its name.</param>
    /// <param name="pack">Makes its bytes, when its turn has come.</param>
    public void Keep(string key, Func<byte[]> pack)
    {
        if (Trouble is null)
        {
            _queue.Writer.TryWrite(new SharedEntry(key, pack));
        }
    }

    /// <summary>Tells of an entry that is not what its name says. It is made again.</summary>
    public void TellGarbage(string key)
    {
        metrics.CountGarbage();
        CachingLog.Garbage(logger, key);
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Task.Run(() => WriteAsync(stoppingToken), stoppingToken), Task.Run(() => ProbeAsync(stoppingToken), stoppingToken));

    private async Task WriteAsync(CancellationToken stoppingToken)
    {
        await foreach (var entry in _queue.Reader.ReadAllAsync(stoppingToken))
        {
            if (Trouble is not null)
            {
                continue;
            }

            try
            {
                await cache.SetAsync(entry.Key, entry.Pack(), _keeping, stoppingToken).WaitAsync(_patience * 5, stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Fail(exception);
            }
        }
    }

    // Writing and reading back finds what a mere ping does not: a Redis that is full or read-only.
    private async Task ProbeAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(ProbePause);
        do
        {
            try
            {
                var probe = Guid.NewGuid().ToByteArray();
                await cache.SetAsync(ProbeKey, probe, _keeping, stoppingToken).WaitAsync(_patience * 5, stoppingToken);
                _ = await cache.GetAsync(ProbeKey, stoppingToken).WaitAsync(_patience * 5, stoppingToken);
                Volatile.Write(ref _failures, 0);
                if (Interlocked.Exchange(ref _trouble, null) is not null)
                {
                    CachingLog.Found(logger);
                }
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                Open(exception);
            }
        }
        while (await timer.WaitForNextTickAsync(stoppingToken));
    }

    private void Fail(Exception exception)
    {
        metrics.CountRedisFailure();
        if (Interlocked.Increment(ref _failures) >= FailuresToOpen)
        {
            Open(exception);
        }
    }

    private void Open(Exception exception)
    {
        if (Interlocked.Exchange(ref _trouble, exception.Message) is null or NotYet)
        {
            CachingLog.Lost(logger, exception.Message);
        }
    }
}
