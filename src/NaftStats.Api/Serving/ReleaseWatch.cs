using NaftStats.Statistics.Dissemination;

namespace NaftStats.Api.Serving;

/// <summary>Looks for newer releases as long as the server runs. Whatever goes wrong, the release that is served stays.</summary>
public sealed class ReleaseWatch(ReleaseServer server, ReleaseSettings settings, ILogger<ReleaseWatch> logger) : BackgroundService
{
    private Exception? _failure;

    /// <summary>Why the last look failed, or null where it did not.</summary>
    public Exception? Failure => Volatile.Read(ref _failure);

    /// <summary>Looks once, and says in the log what it found.</summary>
    public async Task LookAsync(CancellationToken cancellationToken)
    {
        var update = await server.UpdateAsync(cancellationToken);
        foreach (var version in update.Restored)
        {
            ServingLog.Restored(logger, version);
        }

        foreach (var refused in update.Refused)
        {
            ServingLog.Refused(logger, refused.Version, refused.Reason, server.Served.Current.Identity.Version);
        }

        if (update.IsNew)
        {
            var identity = server.Served.Current.Identity;
            ServingLog.Serving(logger, identity.Version, identity.PublishedAt);
            if (identity.Provenance == Provenance.Synthetic)
            {
                ServingLog.Synthetic(logger);
            }
        }
    }

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(settings.PollMilliseconds));
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            // The first release is looked for by the start.
            if (!server.IsLoaded)
            {
                continue;
            }

            try
            {
                await LookAsync(stoppingToken);
                if (Interlocked.Exchange(ref _failure, null) is not null)
                {
                    ServingLog.DatabaseFound(logger);
                }
            }
            catch (Exception exception) when (exception is not OperationCanceledException || !stoppingToken.IsCancellationRequested)
            {
                // Any provider fails in its own way; none of them may end the watch.
                if (Interlocked.Exchange(ref _failure, exception) is null)
                {
                    ServingLog.DatabaseLost(logger, exception, server.Served.Current.Identity.Version);
                }
            }
        }
    }
}
