using Microsoft.Extensions.Caching.Memory;
using NaftStats.Api.Settings;
using StackExchange.Redis;
using ZiggyCreatures.Caching.Fusion;

namespace NaftStats.Api.Caching;

/// <summary>Keeps answers in the process and, where <c>ConnectionStrings:Redis</c> is set, in Redis.</summary>
internal static class CachingSetup
{
    /// <summary>The name of the cache of documents that clients have registered.</summary>
    public const string Documents = "documents";

    private const long DocumentBytes = 8 * 1024 * 1024;
    private const long Megabyte = 1024 * 1024;
    private const string Prefix = "naftstats:";

    public static void AddAnswerCache(this WebApplicationBuilder builder)
    {
        builder.AddSettings<CacheSettings>("Cache");
        var services = builder.Services;
        if (builder.Configuration.GetConnectionString("Redis") is { Length: > 0 } redis)
        {
            services.AddStackExchangeRedisCache(options => options.ConfigurationOptions = Connection(redis));
        }

        services.AddSingleton(provider => new MemoryCache(Bounded(provider.GetRequiredService<CacheSettings>().ProcessMegabytes * Megabyte)));
        services.AddFusionCache()
            .WithMemoryCache(provider => provider.GetRequiredService<MemoryCache>())
            .WithCacheKeyPrefix(Prefix + "answer:")
            .WithTwoLevels();
        services.AddFusionCache(Documents)
            .WithMemoryCache(_ => new MemoryCache(Bounded(DocumentBytes)))
            .WithCacheKeyPrefix(Prefix + "document:")
            .WithTwoLevels();
        services.AddSingleton<AnswerCache>();
    }

    private static MemoryCacheOptions Bounded(long bytes) => new() { SizeLimit = bytes, TrackStatistics = true };

    // Nothing is retried or remembered for later: what is not in Redis is made again, and the library leaves a Redis that fails alone for a while.
    private static void WithTwoLevels(this IFusionCacheBuilder cache) => cache
        .WithOptions((provider, options) =>
        {
            var settings = provider.GetRequiredService<CacheSettings>();
            options.DistributedCacheCircuitBreakerDuration = TimeSpan.FromSeconds(1);
            options.EnableAutoRecovery = false;
            options.DisableTagging = true;
            options.DefaultEntryOptions = new FusionCacheEntryOptions(TimeSpan.FromHours(settings.RedisHours))
            {
                AllowBackgroundDistributedCacheOperations = true,
                DistributedCacheHardTimeout = TimeSpan.FromMilliseconds(settings.RedisMilliseconds),
                ReThrowSerializationExceptions = false,
            };
        })
        .WithoutLogger()
        .WithMemoryLocker(_ => new KeyLocker())
        .TryWithRegisteredDistributedCache()
        .WithSerializer(new AnswerSerializer())
        .WithPostSetup((provider, made) =>
        {
            var logger = provider.GetRequiredService<ILogger<AnswerCache>>();
            made.Events.Distributed.DeserializationError += (_, entry) => AnswerCache.Garbage(logger, entry.Key);
        });

    private static ConfigurationOptions Connection(string text)
    {
        var options = ConfigurationOptions.Parse(text);
        options.AbortOnConnectFail = false;
        options.BacklogPolicy = BacklogPolicy.FailFast;
        options.ConnectTimeout = 1_000;
        options.AsyncTimeout = 1_000;
        options.ClientName = "naftstats";
        return options;
    }
}
