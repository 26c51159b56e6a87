using System.Diagnostics.CodeAnalysis;
using ZiggyCreatures.Caching.Fusion;

namespace NaftStats.Api.Caching;

/// <summary>
/// The answers that are at hand: in the process, then in Redis. What is at neither is executed once, however many ask for it at the
/// same time. Only answers without errors are kept.
/// </summary>
internal sealed partial class AnswerCache(IFusionCache cache, CacheSettings settings, ILogger<AnswerCache> logger)
{
    private const int LargestShare = 8;
    private const int LargestInRedis = 1024 * 1024;

    private readonly FusionCacheEntryOptions _inProcess = cache.CreateEntryOptions(options => options.SetSkipDistributedCacheRead(true));
    private readonly FusionCacheEntryOptions _anew = cache.CreateEntryOptions(options => options.SetSkipDistributedCacheRead(true).SetSkipMemoryCacheRead());

    /// <summary>Finds an answer in the process.</summary>
    public bool TryGet(AnswerKey key, [NotNullWhen(true)] out Answer? answer)
    {
        var hash = key.Hash();
        answer = cache.TryGet<Answer>(hash, _inProcess).GetValueOrDefault();
        return answer?.Hash == hash;
    }

    /// <summary>Finds an answer in Redis, or has it made.</summary>
    /// <param name="key">The key.</param>
    /// <param name="execute">Makes the answer; null where it has errors and must not be kept.</param>
    /// <param name="cancellationToken">Ends the waiting for another request.</param>
    /// <returns>The answer, and where it came from; no answer where <paramref name="execute"/> ran and had errors.</returns>
    public async Task<(Answer? Answer, CacheLevel Level)> GetOrExecuteAsync(
        AnswerKey key, Func<string, Task<Answer?>> execute, CancellationToken cancellationToken)
    {
        var hash = key.Hash();
        Task<Answer?>? execution = null;
        try
        {
            var answer = await cache.GetOrSetAsync<Answer?>(hash, (entry, _) => execution = ExecuteAsync(entry, hash, execute), token: cancellationToken);
            if (answer is not null && answer.Hash != hash)
            {
                Garbage(logger, hash);
                answer = await cache.GetOrSetAsync<Answer?>(hash, (entry, _) => execution = ExecuteAsync(entry, hash, execute), _anew, token: cancellationToken);
            }

            return (answer, execution is not null ? CacheLevel.None : answer!.IsFromRedis ? CacheLevel.Redis : CacheLevel.Flight);
        }
        finally
        {
            // When the client has gone nobody waits for the execution, but the request lives until it has stopped.
            await (execution ?? Task.CompletedTask).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    [LoggerMessage(22, LogLevel.Warning, "Redis holds something else under the name {Key}; it is not believed")]
    public static partial void Garbage(ILogger logger, string key);

    private async Task<Answer?> ExecuteAsync(FusionCacheFactoryExecutionContext<Answer?> entry, string hash, Func<string, Task<Answer?>> execute)
    {
        var answer = await execute(hash);
        var size = answer?.Size ?? 0;
        entry.Options
            .SetSize(size)
            .SetSkipMemoryCacheWrite(answer is null || size > settings.ProcessMegabytes * 1024L * 1024 / LargestShare)
            .SetSkipDistributedCacheWrite(answer is null || answer.Length > LargestInRedis, true);
        return answer;
    }
}
