using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NaftStats.Api.Caching;
using StackExchange.Redis;

namespace NaftStats.Api.Health;

/// <summary>
/// Whether Redis takes an entry and gives it back in the time that a request waits for it: a mere ping does not find one that is full or
/// read-only. Without a setting there is none, and nothing is missing.
/// </summary>
internal sealed class RedisHealthCheck(IServiceProvider services, CacheSettings settings) : IHealthCheck
{
    private const string Key = "naftstats:probe";

    private static readonly DistributedCacheEntryOptions Briefly = new() { AbsoluteExpirationRelativeToNow = TimeSpan.FromMinutes(1) };

    /// <inheritdoc/>
    public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        if (services.GetService<IDistributedCache>() is not { } redis)
        {
            return HealthCheckResult.Healthy("Not configured.");
        }

        try
        {
            // The first look at it may have to connect.
            var patience = TimeSpan.FromMilliseconds(settings.RedisMilliseconds);
            await redis.SetAsync(Key, [1], Briefly, cancellationToken).WaitAsync(5 * patience, cancellationToken);
            await redis.GetAsync(Key, cancellationToken).WaitAsync(patience, cancellationToken);
            return HealthCheckResult.Healthy();
        }
        catch (Exception exception) when (exception is RedisException or TimeoutException)
        {
            return HealthCheckResult.Degraded("Redis is out of use; answers are made here.");
        }
    }
}
