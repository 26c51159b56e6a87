using NaftStats.Releases;
using NaftStats.Statistics.Dissemination;

namespace NaftStats.Api.Serving;

/// <summary>Where releases come from, and how the first one is opened.</summary>
internal static class ServingSetup
{
    public static void AddReleases(this WebApplicationBuilder builder)
    {
        var location = builder.Configuration.GetConnectionString("NaftStats") ?? DatabaseLocation.Default;
        builder.Services.AddSingleton(new ReleaseStore(DatabaseLocation.ToConnectionString(location)));
        builder.Services.AddSingleton(new FirstRelease(location, builder.Configuration["FirstRelease:SeedData"]));
        builder.Services.AddSingleton<ReleaseServer>();
    }

    /// <summary>Loads the newest release; where there is none, publishes the shipped data first. Says what is synthetic.</summary>
    public static async Task OpenReleaseAsync(this WebApplication app)
    {
        var server = app.Services.GetRequiredService<ReleaseServer>();
        var stopping = app.Lifetime.ApplicationStopping;
        if (!await server.LoadNewestAsync(stopping))
        {
            await app.Services.GetRequiredService<FirstRelease>().PublishAsync(stopping);
            if (!await server.LoadNewestAsync(stopping))
            {
                throw new FirstReleaseException("Publishing wrote no release.");
            }
        }

        var identity = server.Current.Identity;
        ServingLog.Serving(app.Logger, identity.Version, identity.PublishedAt);
        if (identity.Provenance == Provenance.Synthetic)
        {
            ServingLog.Synthetic(app.Logger);
        }
    }
}
