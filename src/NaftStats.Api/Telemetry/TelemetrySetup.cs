namespace NaftStats.Api.Telemetry;

/// <summary>Counts and traces what the server does; where <c>Telemetry:OtlpEndpoint</c> is set, sends both there.</summary>
internal static class TelemetrySetup
{
    public static void AddTelemetry(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Telemetry").Get<TelemetrySettings>() ?? new TelemetrySettings();
        builder.Services.AddSingleton<ServingMetrics>();
        builder.Services.AddSingleton<RequestTracing>();
        if (settings.OtlpEndpoint is not null)
        {
            builder.Services.AddSingleton(settings);
            builder.Services.AddHostedService<TelemetryExport>();
        }
    }
}
