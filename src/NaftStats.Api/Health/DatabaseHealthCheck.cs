using Microsoft.Extensions.Diagnostics.HealthChecks;
using NaftStats.Api.Serving;

namespace NaftStats.Api.Health;

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
