using NaftStats.Api.Serving;
using NaftStats.Statistics.Dissemination;

namespace NaftStats.Api.Requests;

/// <summary>The release on which one request is answered from beginning to end, even when a newer one arrives meanwhile.</summary>
public sealed class RequestRelease(ReleaseServer server)
{
    /// <summary>The release that was current when the request came in.</summary>
    public Release Current { get; } = server.Current;

    /// <summary>The release with a version, or the current one where none is named.</summary>
    /// <exception cref="Statistics.Problems.ProblemsException">There is no such release.</exception>
    public ValueTask<Release> FindAsync(string? version, CancellationToken cancellationToken) =>
        version is null || version == Current.Identity.Version ? new(Current) : server.FindAsync(version, cancellationToken);

    /// <summary>All releases, the newest first.</summary>
    public IReadOnlyList<ReleaseIdentity> All => server.Known;
}
