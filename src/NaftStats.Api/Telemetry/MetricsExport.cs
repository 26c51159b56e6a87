using OpenTelemetry;
using OpenTelemetry.Exporter;
using OpenTelemetry.Metrics;

namespace NaftStats.Api.Telemetry;

/// <summary>Sends the counts of the server and of ASP.NET Core to a collector as long as the server runs.</summary>
internal sealed class MetricsExport(TelemetrySettings settings) : IHostedService, IDisposable
{
    private MeterProvider? _provider;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        _provider = Sdk.CreateMeterProviderBuilder()
            .AddMeter(ServingMetrics.MeterName, "Microsoft.AspNetCore.Hosting", "Microsoft.AspNetCore.Server.Kestrel", "System.Runtime")
            .AddOtlpExporter((exporter, reader) =>
            {
                exporter.Protocol = OtlpExportProtocol.HttpProtobuf;
                exporter.Endpoint = settings.OtlpEndpoint!;
                reader.PeriodicExportingMetricReaderOptions.ExportIntervalMilliseconds = settings.Seconds * 1_000;
            })
            .Build();
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        _provider?.Shutdown(2_000);
        return Task.CompletedTask;
    }

    public void Dispose() => _provider?.Dispose();
}
