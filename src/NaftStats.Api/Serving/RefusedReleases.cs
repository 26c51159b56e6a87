using NaftStats.Statistics.Dissemination;

namespace NaftStats.Api.Serving;

/// <summary>
/// The releases that are not what was published. Each is left alone for a while, then looked at again, ever more rarely: a backup
/// may have been put back in its place.
/// </summary>
internal sealed class RefusedReleases
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    private readonly Dictionary<string, Entry> _byHash = [];

    /// <summary>The refusal of a release, or null where it is not refused.</summary>
    public RefusedRelease? Find(ReleaseIdentity release) => _byHash.GetValueOrDefault(release.ContentHash)?.Refused;

    /// <summary>Those of some releases that it is time to look at again.</summary>
    public IReadOnlyList<ReleaseIdentity> Due(IEnumerable<ReleaseIdentity> releases) =>
        [.. releases.Where(release => _byHash.TryGetValue(release.ContentHash, out var entry) && Environment.TickCount64 >= entry.NextLook)];

    /// <summary>Refuses a release, or refuses it once more.</summary>
    /// <returns>The refusal.</returns>
    public RefusedRelease Add(ReleaseIdentity release, string reason)
    {
        var pause = _byHash.TryGetValue(release.ContentHash, out var before) ? before.Pause * 2 : FirstPause;
        pause = pause < LongestPause ? pause : LongestPause;
        var refused = new RefusedRelease(release.Version, reason);
        _byHash[release.ContentHash] = new Entry(refused, pause, Environment.TickCount64 + (long)pause.TotalMilliseconds);
        return refused;
    }

    /// <summary>Refuses a release no longer.</summary>
    public void Remove(ReleaseIdentity release) => _byHash.Remove(release.ContentHash);

    private sealed record Entry(RefusedRelease Refused, TimeSpan Pause, long NextLook);
}
