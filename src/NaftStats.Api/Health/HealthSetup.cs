using System.Text.Json;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NaftStats.Api.Health;

/// <summary>
/// <c>/health/live</c>: the process answers. <c>/health/ready</c>: it has a release to answer from. Degraded is still ready: what is
/// missing costs time or news, never an answer. What becomes better or worse is in the log too.
/// </summary>
internal static class HealthSetup
{
    private static readonly string[] Ready = ["ready"];

    public static void AddHealth(this WebApplicationBuilder builder)
    {
        builder.Services.AddHealthChecks()
            .AddCheck<ReleaseHealthCheck>("release", tags: Ready)
            .AddCheck<DatabaseHealthCheck>("database", tags: Ready)
            .AddCheck<RedisHealthCheck>("redis", tags: Ready);
        builder.Services.AddSingleton<IHealthCheckPublisher, HealthLog>();
        builder.Services.Configure<HealthCheckPublisherOptions>(publishing =>
        {
            publishing.Delay = TimeSpan.FromSeconds(1);
            publishing.Period = TimeSpan.FromSeconds(2);
        });
    }

    public static void MapHealth(this WebApplication app)
    {
        app.MapHealthChecks("/health/live", Options(_ => false));
        app.MapHealthChecks("/health/ready", Options(check => check.Tags.Contains(Ready[0])));
    }

    private static HealthCheckOptions Options(Func<HealthCheckRegistration, bool> checks) => new() { Predicate = checks, ResponseWriter = WriteAsync };

    private static async Task WriteAsync(HttpContext context, HealthReport report)
    {
        context.Response.ContentType = "application/json; charset=utf-8";
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteString("status", Name(report.Status));
        writer.WriteStartObject("checks");
        foreach (var (name, check) in report.Entries)
        {
            writer.WriteStartObject(name);
            writer.WriteString("status", Name(check.Status));
            if (check.Description is not null)
            {
                writer.WriteString("description", check.Description);
            }

            foreach (var (key, value) in check.Data)
            {
                writer.WriteString(key, value.ToString());
            }

            writer.WriteEndObject();
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }

    private static string Name(HealthStatus status) => status.ToString().ToLowerInvariant();
}
