using Microsoft.Extensions.Caching.Memory;
using NaftStats.Api.Settings;
using NaftStats.Releases;
using ZiggyCreatures.Caching.Fusion;

namespace NaftStats.Api.Serving;

/// <summary>Where releases come from, and how the first one is opened.</summary>
internal static class ServingSetup
{
    public static void AddReleases(this WebApplicationBuilder builder)
    {
        builder.AddSettings<ConnectionSettings>("ConnectionStrings");
        builder.AddSettings<FirstReleaseSettings>("FirstRelease");
        builder.AddSettings<ReleaseSettings>("Releases");
        var services = builder.Services;
        services.AddSingleton(provider => new ReleaseStore(DatabaseLocation.ToConnectionString(Location(provider))));
        services.AddSingleton(provider => new FirstRelease(Location(provider), provider.GetRequiredService<FirstReleaseSettings>().SeedData));
        services.AddFusionCache(PinnedReleases.CacheName)
            .WithMemoryCache(provider => new MemoryCache(PinnedReleases.Room(provider.GetRequiredService<ReleaseSettings>())))
            .WithOptions(options => options.DisableTagging = true)
            .WithDefaultEntryOptions(options => options.SetDurationInfinite())
            .WithoutLogger();
        services.AddSingleton(provider => new PinnedReleases(
            provider.GetRequiredService<ReleaseStore>(),
            provider.GetRequiredService<IFusionCacheProvider>().GetCache(PinnedReleases.CacheName),
            provider.GetRequiredService<ReleaseSettings>()));
        services.AddSingleton<AnswerFingerprint>();
        services.AddSingleton<ReleaseServer>();
        services.AddSingleton<ReleaseWatch>();
        services.AddHostedService(provider => provider.GetRequiredService<ReleaseWatch>());
    }

    /// <summary>
    /// Loads the newest release, then listens. Where there is none, listens first, so that whoever asks is told to wait, and publishes the
    /// shipped data. Says what is synthetic.
    /// </summary>
    public static async Task StartWithReleaseAsync(this WebApplication app)
    {
        var server = app.Services.GetRequiredService<ReleaseServer>();
        var watch = app.Services.GetRequiredService<ReleaseWatch>();
        var stopping = app.Lifetime.ApplicationStopping;
        await watch.LookAsync(stopping);
        var isFirst = !server.IsLoaded;
        var first = app.Services.GetRequiredService<FirstRelease>();
        if (isFirst)
        {
            first.Announce();
        }

        await app.StartAsync(CancellationToken.None);
        if (!isFirst)
        {
            return;
        }

        try
        {
            var isPublished = await first.TryPublishAsync(stopping);
            await watch.LookAsync(stopping);
            if (!server.IsLoaded)
            {
                throw new FirstReleaseException(isPublished
                    ? "Publishing wrote no release."
                    : "Publishing the shipped data failed; the lines above say why. The server does not go on without a release.");
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Somebody ended the server before it was ready; the next start publishes.
        }
    }

    private static string Location(IServiceProvider provider) => provider.GetRequiredService<ConnectionSettings>().NaftStats ?? DatabaseLocation.Default;
}
