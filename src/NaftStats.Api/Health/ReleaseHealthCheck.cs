using System.Globalization;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using NaftStats.Api.Serving;

namespace NaftStats.Api.Health;

/// <summary>Whether there is a release to answer from, and whether it is the newest.</summary>
internal sealed class ReleaseHealthCheck(ReleaseServer server) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) => Task.FromResult(Check());

    private HealthCheckResult Check()
    {
        if (!server.IsLoaded)
        {
            return HealthCheckResult.Unhealthy("Getting ready: no release is loaded yet.");
        }

        var identity = server.Served.Current.Identity;
        var data = new Dictionary<string, object>
        {
            ["version"] = identity.Version,
            ["publishedAt"] = identity.PublishedAt.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        };
        return server.RefusedNewest is { } refused
            ? HealthCheckResult.Degraded($"{refused.Reason} Release {identity.Version} answers instead.", data: data)
            : HealthCheckResult.Healthy(data: data);
    }
}

/// <summary>
/// Whether the last look for new releases found the database well. The details stay in the log: they can name machines and users.
/// </summary>
internal sealed class DatabaseHealthCheck(ReleaseWatch watch) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
        Task.FromResult(watch.Failure is null
            ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("The database cannot be read. The loaded release keeps answering; new and older ones cannot be loaded."));
}
