namespace NaftStats.Api.Telemetry;

/// <summary>Where counts and traces are sent.</summary>
public sealed record TelemetrySettings
{
    /// <summary>
    /// The address that takes OTLP over HTTP, such as <c>http://collector:4318</c>: counts go to <c>v1/metrics</c> below it, traces to
    /// <c>v1/traces</c>. Without one nothing is sent.
    /// </summary>
    public Uri? OtlpEndpoint { get; init; }

    /// <summary>The time between two reports, in seconds.</summary>
    public int Seconds { get; init; } = 30;

    /// <summary>How many of a hundred requests are traced, of those whose caller has not decided it; 0 traces none.</summary>
    public int TracedPercent { get; init; } = 100;
}
