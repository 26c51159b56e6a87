using NaftStats.Api.Serving;

namespace NaftStats.Api.Files;

/// <summary>
/// Writes the files of the current release before anyone asks for them: it takes seconds, and the catalogue, which tells their
/// checksums, waits for them too.
/// </summary>
internal sealed class ReleaseFileWriter(ReleaseServer server, ReleaseFiles files, ILogger<ReleaseFileWriter> logger) : BackgroundService
{
    // A server that has just started has answers to give first.
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(10);

    /// <inheritdoc/>
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var isTold = false;
        using var timer = new PeriodicTimer(Pause);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            if (!server.IsLoaded)
            {
                continue;
            }

            try
            {
                await files.OfAsync(server.Served.Current).WaitAsync(stoppingToken);
                isTold = false;
            }
            catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
            {
                // A full disk ends no server, and is told once and not every ten seconds.
                if (!isTold)
                {
                    ServingLog.FilesNotWritten(logger, exception, server.Served.Current.Identity.Version);
                }

                isTold = true;
            }
        }
    }
}
