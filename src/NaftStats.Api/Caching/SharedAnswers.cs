using System.Threading.Channels;
using Microsoft.Extensions.Caching.Distributed;
using NaftStats.Api.Telemetry;

namespace NaftStats.Api.Caching;

/// <summary>
/// The level of the cache that several servers share. It may be slow, gone, full or full of garbage: a request waits for it a few
/// tens of milliseconds at most, and after a few failures not at all until a probe has found it well again.
/// </summary>
public sealed class SharedAnswers(IDistributedCache cache, CacheSettings settings, ServingMetrics metrics, ILogger<SharedAnswers> logger) : BackgroundService
{
    private const string Prefix = "naftstats:answer:";
    private const string ProbeKey = "naftstats:probe";
    private const int FailuresToOpen = 3;
    private const int LongestQueue = 512;

    private static readonly TimeSpan ProbePause = TimeSpan.FromMilliseconds(500);

    private readonly TimeSpan _patience = TimeSpan.FromMilliseconds(settings.RedisMilliseconds);
    private readonly DistributedCacheEntryOptions _keeping = new() { SlidingExpiration = TimeSpan.FromHours(settings.RedisHours) };
    private readonly Channel<Answer> _queue = Channel.CreateBounded<Answer>(new BoundedChannelOptions(LongestQueue)
    {
        FullMode = BoundedChannelFullMode.DropWrite,
        SingleReader = true,
    });

    private int _failures;
    private string? _trouble = "it has not answered yet.";

    /// <summary>What is wrong with Redis, or null where it is well.</summary>
    public string? Trouble => Volatile.Read(ref _trouble);

    /// <summary>Finds an answer. Never fails: what cannot be read in time, or is not that answer, is not there.</summary>
    public async ValueTask<Answer?> FindAsync(string hash)
    {
        if (Trouble is not null)
        {
            return null;
        }

        try
        {
            var packed = await cache.GetAsync(Prefix + hash).WaitAsync(_patience);
            Volatile.Write(ref _failures, 0);
            if (packed is null)
            {
                return null;
            }

            var answer = AnswerEnvelope.Open(hash, packed);
            if (answer is null)
            {
                metrics.CountGarbage();
                CachingLog.Garbage(logger, hash);
            }

            return answer;
        }
        catch (Exception exception)
        {
            // Any failure of any kind means the same: the answer is made here.
            Fail(exception);
            return null;
        }
    }

    /// <summary>Keeps an answer, later and elsewhere. Where too many wait to be kept, this one is not.</summary>
    public void Keep(Answer answer)
    {
        if (Trouble is null)
        {
            _queue.Writer.TryWrite(answer);
        }
    }

    /// <inheritdoc/>
    protected override Task ExecuteAsync(CancellationToken stoppingToken) =>
        Task.WhenAll(Task.Run(() => WriteAsync(stoppingToken), stoppingToken), Task.Run(() => ProbeAsync(stoppingToken), stoppingToken));

    private async Task WriteAsync(CancellationToken stoppingToken)
    {
        await foreach (var answer in _queue.Reader.ReadAllAsync(stoppingToken))
        {
            if (Trouble is not null)
            {
                continue;
            }

            try
            {
                await cache.SetAsync(Prefix + answer.Hash, AnswerEnvelope.Pack(answer), _keeping, stoppingToken).WaitAsync(_patience * 5, stoppingToken);
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
        if (Interlocked.Exchange(ref _trouble, exception.Message) is null or "it has not answered yet.")
        {
            CachingLog.Lost(logger, exception.Message);
        }
    }
}
