using NaftStats.Releases;

namespace NaftStats.Api.Serving;

/// <summary>Where releases come from, and how the first one is opened.</summary>
internal static class ServingSetup
{
    public static void AddReleases(this WebApplicationBuilder builder)
    {
        var location = builder.Configuration.GetConnectionString("NaftStats") ?? DatabaseLocation.Default;
        builder.Services.AddSingleton(builder.Configuration.GetSection("Releases").Get<ReleaseSettings>() ?? new ReleaseSettings());
        builder.Services.AddSingleton(new ReleaseStore(DatabaseLocation.ToConnectionString(location)));
        builder.Services.AddSingleton(new FirstRelease(location, builder.Configuration["FirstRelease:SeedData"]));
        builder.Services.AddSingleton<AnswerFingerprint>();
        builder.Services.AddSingleton<ReleaseServer>();
        builder.Services.AddSingleton<ReleaseWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ReleaseWatch>());
    }

    /// <summary>Loads the newest release; where there is none, publishes the shipped data first. Says what is synthetic.</summary>
    public static async Task OpenReleaseAsync(this WebApplication app)
    {
        var server = app.Services.GetRequiredService<ReleaseServer>();
        var watch = app.Services.GetRequiredService<ReleaseWatch>();
        var stopping = app.Lifetime.ApplicationStopping;
        await watch.LookAsync(stopping);
        if (server.IsLoaded)
        {
            return;
        }

        var isPublished = await app.Services.GetRequiredService<FirstRelease>().TryPublishAsync(stopping);
        await watch.LookAsync(stopping);
        if (!server.IsLoaded)
        {
            throw new FirstReleaseException(isPublished
                ? "Publishing wrote no release."
                : "Publishing the shipped data failed; the lines above say why. The server does not start without a release.");
        }
    }
}
