using System.Collections.Concurrent;
using NaftStats.Statistics.Dissemination;

namespace NaftStats.Api.Serving;

/// <summary>A release that was published but is not served, and why.</summary>
/// <param name="Version">Its version.</param>
/// <param name="Reason">What is wrong with it.</param>
public sealed record RefusedRelease(string Version, string Reason);

/// <summary>
/// The releases that are not what was published. Each is left alone for a while, then looked at again, ever more rarely: a backup
/// may have been put back in its place.
/// </summary>
internal sealed class RefusedReleases
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMinutes(5);

    // Requests that pin a release add to it while the watch looks.
    private readonly ConcurrentDictionary<(string Version, string Hash), Entry> _byIdentity = new();

    /// <summary>The refusal of a release, or null where it is not refused.</summary>
    public RefusedRelease? Find(ReleaseIdentity release) => _byIdentity.GetValueOrDefault(KeyOf(release))?.Refused;

    /// <summary>The refusal of a version, or null where none is refused.</summary>
    public RefusedRelease? Find(string version) => _byIdentity.Values.FirstOrDefault(entry => entry.Refused.Version == version)?.Refused;

    /// <summary>Those of some releases that it is time to look at again.</summary>
    public IReadOnlyList<ReleaseIdentity> Due(IEnumerable<ReleaseIdentity> releases) =>
        [.. releases.Where(release => _byIdentity.TryGetValue(KeyOf(release), out var entry) && Environment.TickCount64 >= entry.NextLook)];

    /// <summary>Refuses a release, or refuses it once more.</summary>
    /// <returns>The refusal.</returns>
    public RefusedRelease Add(ReleaseIdentity release, string reason)
    {
        var pause = _byIdentity.TryGetValue(KeyOf(release), out var before) ? before.Pause * 2 : FirstPause;
        pause = pause < LongestPause ? pause : LongestPause;
        var refused = new RefusedRelease(release.Version, reason);
        _byIdentity[KeyOf(release)] = new Entry(refused, pause, Environment.TickCount64 + (long)pause.TotalMilliseconds);
        return refused;
    }

    /// <summary>Refuses a release no longer.</summary>
    public void Remove(ReleaseIdentity release) => _byIdentity.TryRemove(KeyOf(release), out _);

    // A release that is published again is another one, even where it holds the same.
    private static (string Version, string Hash) KeyOf(ReleaseIdentity release) => (release.Version, release.ContentHash);

    private sealed record Entry(RefusedRelease Refused, TimeSpan Pause, long NextLook);
}
