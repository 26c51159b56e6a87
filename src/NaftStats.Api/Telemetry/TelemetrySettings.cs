namespace NaftStats.Api.Telemetry;

/// <summary>Where the counts are sent.</summary>
public sealed record TelemetrySettings
{
    /// <summary>The address that takes OTLP over HTTP, such as <c>http://collector:4318/v1/metrics</c>; without one nothing is sent.</summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>The time between two reports, in seconds.</summary>
    public int Seconds { get; init; } = 30;
}
