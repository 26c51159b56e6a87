using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace NaftStats.Api.Health;

/// <summary>Says in the log which check has become better or worse.</summary>
internal sealed partial class HealthLog(ILogger<HealthLog> logger) : IHealthCheckPublisher
{
    private readonly Dictionary<string, HealthStatus> _before = [];

    /// <inheritdoc/>
    public Task PublishAsync(HealthReport report, CancellationToken cancellationToken)
    {
        foreach (var (name, check) in report.Entries)
        {
            if (_before.GetValueOrDefault(name, HealthStatus.Healthy) != check.Status)
            {
                if (check.Status == HealthStatus.Healthy)
                {
                    Well(logger, name);
                }
                else
                {
                    Unwell(logger, name, check.Status, check.Description);
                }
            }

            _before[name] = check.Status;
        }

        return Task.CompletedTask;
    }

    [LoggerMessage(30, LogLevel.Warning, "Health: {Check} is {Status}. {Description}")]
    private static partial void Unwell(ILogger logger, string check, HealthStatus status, string? description);

    [LoggerMessage(31, LogLevel.Information, "Health: {Check} is well again")]
    private static partial void Well(ILogger logger, string check);
}
