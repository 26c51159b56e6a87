using Microsoft.Extensions.Diagnostics.HealthChecks;
using NaftStats.Api.Caching;

namespace NaftStats.Api.Health;

/// <summary>Whether Redis is in use. Without a setting there is none, and nothing is missing.</summary>
internal sealed class RedisHealthCheck(IServiceProvider services) : IHealthCheck
{
    public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
    {
        var shared = services.GetService<SharedCache>();
        return Task.FromResult(shared is null ? HealthCheckResult.Healthy("Not configured.")
            : shared.Trouble is null ? HealthCheckResult.Healthy()
            : HealthCheckResult.Degraded("Redis is out of use; answers are made here."));
    }
}
