using NaftStats.Api.Requests;
using ZiggyCreatures.Caching.Fusion;

namespace NaftStats.Api.Caching;

/// <summary>
/// The answers that are at hand: in the process, then in Redis. What is at neither is executed once, however many ask for it at the
/// same time. Only answers without errors are kept.
/// </summary>
internal sealed partial class AnswerCache(IFusionCache cache, CacheSettings settings, ApiLimits limits, ILogger<AnswerCache> logger)
{
    private const int LargestShare = 8;
    private const int LargestInRedis = 1024 * 1024;

    private readonly FusionCacheEntryOptions _inProcess = cache.CreateEntryOptions(options => options.SetSkipDistributedCacheRead(true));
    private readonly FusionCacheEntryOptions _anew = cache.CreateEntryOptions(options => options.SetSkipDistributedCacheRead(true).SetSkipMemoryCacheRead());

    /// <summary>Finds an answer in the process.</summary>
    public Answer? Find(string hash) => cache.TryGet<Answer>(hash, _inProcess).GetValueOrDefault() is { } answer && answer.Hash == hash ? answer : null;

    /// <summary>Finds an answer in Redis, or has it made.</summary>
    /// <param name="hash">The hash of its key.</param>
    /// <param name="execute">Makes the answer; null where it has errors and must not be kept.</param>
    /// <param name="cancellationToken">Ends the waiting for another request, which by itself ends after <see cref="ApiLimits.Seconds"/>.</param>
    /// <returns>The answer, and where it came from; no answer where <paramref name="execute"/> gave none, or was not reached in time.</returns>
    public async Task<(Answer? Answer, CacheLevel Level)> GetOrExecuteAsync(string hash, Func<Task<Answer?>> execute, CancellationToken cancellationToken)
    {
        using var waiting = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        waiting.CancelAfter(TimeSpan.FromSeconds(limits.Seconds));
        Task<Answer?>? execution = null;
        try
        {
            var answer = await cache.GetOrSetAsync<Answer?>(hash, Execute, token: waiting.Token);
            if (answer is not null && answer.Hash != hash)
            {
                Garbage(logger, hash);
                answer = await cache.GetOrSetAsync<Answer?>(hash, Execute, _anew, token: waiting.Token);
            }

            return (answer, execution is not null ? CacheLevel.None : answer!.IsShared ? CacheLevel.Redis : CacheLevel.Flight);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return (null, CacheLevel.None);
        }
        finally
        {
            // When the client has gone nobody waits for the execution, but the request lives until it has stopped.
            await (execution ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        Task<Answer?> Execute(FusionCacheFactoryExecutionContext<Answer?> entry, CancellationToken stopping)
        {
            // From now on the limits of the execution hold.
            waiting.CancelAfter(Timeout.InfiniteTimeSpan);
            return execution = KeepAsync(entry, execute());
        }
    }

    /// <summary>Tells of an entry that is not what its name says.</summary>
    [LoggerMessage(22, LogLevel.Warning, "Redis holds something else under the name {Key}; it is not believed")]
    public static partial void Garbage(ILogger logger, string key);

    private async Task<Answer?> KeepAsync(FusionCacheFactoryExecutionContext<Answer?> entry, Task<Answer?> execution)
    {
        var answer = await execution;
        entry.Options
            .SetSize(answer?.Size)
            .SetSkipMemoryCacheWrite(answer is null || answer.Size > settings.ProcessMegabytes * 1024L * 1024 / LargestShare)
            .SetSkipDistributedCacheWrite(answer is null || answer.Body.Length > LargestInRedis, true);
        return answer;
    }
}
