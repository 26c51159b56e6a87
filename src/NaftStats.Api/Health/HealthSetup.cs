using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NaftStats.Api.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it has a release to answer from. Degraded is still ready: what is
/// missing costs time or news, never an answer.
/// </summary>
internal static class HealthSetup
{
    private static readonly string[] Ready = ["ready"];

    public static void AddHealth(this WebApplicationBuilder builder) => builder.Services.AddHealthChecks()
        .AddCheck<ReleaseHealthCheck>("release", tags: Ready)
        .AddCheck<DatabaseHealthCheck>("database", tags: Ready)
        .AddCheck<RedisHealthCheck>("redis", tags: Ready);

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", Options(false));
        app.MapHealthChecks("/health/ready", Options(true));
    }

    private static HealthCheckOptions Options(bool isReady) => new()
    {
        Predicate = check => isReady && check.Tags.Contains("ready"),
        ResponseWriter = HealthReportWriter.WriteAsync,
        ResultStatusCodes =
        {
            [HealthStatus.Healthy] = StatusCodes.Status200OK,
            [HealthStatus.Degraded] = StatusCodes.Status200OK,
            [HealthStatus.Unhealthy] = StatusCodes.Status503ServiceUnavailable,
        },
    };
}
