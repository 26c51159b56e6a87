using Microsoft.Extensions.Caching.Distributed;
using NaftStats.Api.Telemetry;

namespace NaftStats.Api.Caching;

/// <summary>Keeps answers in the process and, where <c>ConnectionStrings:Redis</c> is set, in Redis.</summary>
internal static class CachingSetup
{
    public static void AddAnswerCache(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        var settings = builder.Configuration.GetSection("Cache").Get<CacheSettings>() ?? new CacheSettings();
        services.AddSingleton(settings);
        if (builder.Configuration.GetConnectionString("Redis") is { Length: > 0 } redis)
        {
            services.AddSingleton<IDistributedCache>(_ => new RedisHashCache(redis));
            services.AddSingleton<SharedCache>();
            services.AddSingleton<SharedAnswers>();
            services.AddHostedService(provider => provider.GetRequiredService<SharedCache>());
        }

        services.AddSingleton(provider =>
        {
            var cache = new AnswerCache(settings, provider.GetService<SharedAnswers>());
            provider.GetRequiredService<ServingMetrics>().Watch(cache);
            return cache;
        });
    }
}
