using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Serving;

/// <summary>The release on which one request is answered from beginning to end, even when a newer one arrives meanwhile.</summary>
public sealed class RequestRelease(ReleaseServer server)
{
    private ServedReleases _served = server.Served;

    /// <summary>The release that was current when the request came in, or that the whole request is pinned to.</summary>
    public Release Current => _served.Current;

    /// <summary>All releases, the newest first.</summary>
    public IReadOnlyList<ReleaseIdentity> All => _served.Known;

    /// <summary>The release with a version, or the current one where none is named.</summary>
    /// <exception cref="ProblemsException">There is no such release, or it is refused.</exception>
    public ValueTask<Release> FindAsync(string? version, CancellationToken cancellationToken) =>
        version is null || version == Current.Identity.Version ? new(Current) : server.FindAsync(version, cancellationToken);

    /// <summary>What names the release with a version, or the current one where none is named.</summary>
    /// <exception cref="ProblemsException">There is no such release, or it is refused.</exception>
    public ReleaseIdentity FindIdentity(string? version) => version is null ? Current.Identity
        : All.FirstOrDefault(release => release.Version == version) ?? throw server.NotServed(version, _served);

    /// <summary>Answers from <paramref name="served"/>: what the cache key of the request was made from.</summary>
    public void Use(ServedReleases served) => _served = served;
}
