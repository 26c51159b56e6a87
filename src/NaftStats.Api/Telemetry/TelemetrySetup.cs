using System.Reflection;
using OpenTelemetry;
using OpenTelemetry.Metrics;
using OpenTelemetry.Resources;
using OpenTelemetry.Trace;
using ZiggyCreatures.Caching.Fusion;

namespace NaftStats.Api.Telemetry;

/// <summary>
/// Counts what the server does, for Prometheus at <c>/metrics</c>. Where <c>OTEL_EXPORTER_OTLP_ENDPOINT</c> is set, metrics, traces and
/// logs go there too, as the other <c>OTEL_</c> variables say.
/// </summary>
/// <seealso href="https://opentelemetry.io/docs/specs/otel/configuration/sdk-environment-variables/"/>
internal static class TelemetrySetup
{
    private const string Path = "/metrics";

    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<ServingMetrics>();
        builder.Services.AddSingleton<RequestTracing>();
        var version = typeof(TelemetrySetup).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion;
        var telemetry = builder.Services.AddOpenTelemetry()
            .ConfigureResource(resource => resource.AddService("naftstats", serviceVersion: version))
            .WithMetrics(metrics => metrics
                .AddMeter(ServingMetrics.MeterName, FusionCacheDiagnostics.MeterNameDistributedLevel)
                .AddAspNetCoreInstrumentation()
                .AddView("aspnetcore.routing.*", MetricStreamConfiguration.Drop)
                .AddView("aspnetcore.rate_limiting.*", MetricStreamConfiguration.Drop)
                .AddRuntimeInstrumentation()
                .AddPrometheusExporter());
        if (builder.Configuration["OTEL_EXPORTER_OTLP_ENDPOINT"] is { Length: > 0 })
        {
            telemetry
                .WithTracing(tracing => tracing.AddAspNetCoreInstrumentation(requests => requests.Filter = IsOfThePublic))
                .UseOtlpExporter();
        }
    }

    public static void MapTelemetry(this WebApplication app) => app.MapPrometheusScrapingEndpoint(Path);

    private static bool IsOfThePublic(HttpContext context) =>
        !context.Request.Path.StartsWithSegments(Path, StringComparison.OrdinalIgnoreCase)
        && !context.Request.Path.StartsWithSegments("/health", StringComparison.OrdinalIgnoreCase);
}
