using NaftStats.Releases;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Search;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Serving;

/// <summary>What became of a look at the store.</summary>
/// <param name="IsNew">Whether requests are answered from another release, or another list of releases, than before.</param>
/// <param name="Refused">The releases that were found to be unsound.</param>
/// <param name="Restored">The versions that were refused before and are sound again.</param>
public sealed record ReleaseUpdate(bool IsNew, IReadOnlyList<RefusedRelease> Refused, IReadOnlyList<string> Restored);

/// <summary>
/// Holds the release that answers, immutable in memory, and older ones that requests have pinned. A newer release takes
/// its place in one step; requests in flight keep the one that they began with.
/// </summary>
public sealed class ReleaseServer(ReleaseStore store, AnswerFingerprint fingerprint, PinnedReleases pinned)
{
    private readonly RefusedReleases _refused = new();
    private ServedReleases? _served;
    private RefusedRelease? _refusedNewest;
    private RefusedRelease[] _misnamed = [];

    /// <summary>What requests are answered from now.</summary>
    /// <exception cref="InvalidOperationException">Nothing is loaded yet.</exception>
    public ServedReleases Served => Volatile.Read(ref _served) ?? throw new InvalidOperationException("No release is loaded.");

    /// <summary>True once there is something to answer from.</summary>
    public bool IsLoaded => Volatile.Read(ref _served) is not null;

    /// <summary>The newest release where it is refused and an older one answers in its place; otherwise null.</summary>
    public RefusedRelease? RefusedNewest => Volatile.Read(ref _refusedNewest);

    /// <summary>
    /// Serves the newest release that is sound, where it is not served yet. A release that is not what was published, or that no
    /// passed audit belongs to, is refused until it is put right, and the one before it answers. One look at a time.
    /// </summary>
    /// <returns>What this changed.</returns>
    /// <exception cref="ReleaseRefusedException">None of the releases is sound.</exception>
    public async Task<ReleaseUpdate> UpdateAsync(CancellationToken cancellationToken)
    {
        var listed = await store.ListAsync(cancellationToken);
        ReleaseIdentity[] all = [.. listed.Select(release => release.Identity).OfType<ReleaseIdentity>()];
        var served = Volatile.Read(ref _served);
        if (listed.Count == 0 && served is not null)
        {
            throw new InvalidOperationException("The database holds no release any more.");
        }

        if (listed.Count > 0 && all.Length == 0 && served is null)
        {
            throw listed[0].Refused();
        }

        // What names a release is told of each of them, so it is looked at in each; what a release holds, when it is loaded.
        RefusedRelease[] misnamed = [.. listed.Where(release => release.Identity is null).Select(release => new RefusedRelease(release.Version, release.Refused().Message))];
        var newlyRefused = misnamed.Except(_misnamed).ToList();
        var restored = _misnamed.Select(release => release.Version).Where(version => all.Any(release => release.Version == version)).ToList();
        Volatile.Write(ref _misnamed, misnamed);
        restored.AddRange(await LookAgainAsync(all, cancellationToken));
        var isNew = false;
        RefusedRelease? RefusalOfNewest() => listed.Count == 0 ? null : listed[0].Identity is { } newest ? _refused.Find(newest) : misnamed[0];
        for (var i = 0; i < all.Length; i++)
        {
            if (_refused.Find(all[i]) is not null)
            {
                continue;
            }

            try
            {
                // Before it takes over: whoever sees it answer must not be told that it is refused.
                Volatile.Write(ref _refusedNewest, RefusalOfNewest());
                isNew = await ServeAsync(all, i, served, cancellationToken);
                break;
            }
            catch (ReleaseRefusedException exception)
            {
                newlyRefused.Add(_refused.Add(all[i], exception.Message));
                if (i == all.Length - 1 && served is null)
                {
                    throw;
                }
            }
        }

        Volatile.Write(ref _refusedNewest, RefusalOfNewest());
        return new ReleaseUpdate(isNew, newlyRefused, restored);
    }

    /// <summary>The release with a version; loaded when it is asked for the first time.</summary>
    /// <exception cref="ProblemsException">There is no such release, or it is refused.</exception>
    public async ValueTask<Release> FindAsync(string version, CancellationToken cancellationToken)
    {
        var served = Served;
        if (served.Current.Identity.Version == version)
        {
            return served.Current;
        }

        var identity = served.Known.FirstOrDefault(release => release.Version == version) ?? throw NotServed(version, served);
        try
        {
            return await pinned.GetAsync(identity, cancellationToken);
        }
        catch (ReleaseRefusedException exception)
        {
            // The next look at the store takes it off the list.
            throw Refused(_refused.Add(identity, exception.Message), served);
        }
    }

    /// <summary>Why a version is not among those that are served: it is refused, or there is none.</summary>
    public ProblemsException NotServed(string version, ServedReleases served) =>
        (_refused.Find(version) ?? Volatile.Read(ref _misnamed).FirstOrDefault(release => release.Version == version)) is { } refused
            ? Refused(refused, served)
            : new ProblemsException(new Problem(
                "RELEASE_UNKNOWN",
                new LocalizedText($"Er is geen release \"{version}\".", $"Il n’y a pas de version « {version} ».", $"There is no release \"{version}\"."),
                Suggestion.Near(version, served.Known.Select(release => release.Version)),
                new Place("release")));

    /// <summary>
    /// The mark of what <see cref="AsOfAsync"/> gives, without loading it. It does not change when later releases appear.
    /// </summary>
    /// <exception cref="ProblemsException">There is no such release, or it is refused.</exception>
    public string FingerprintAsOf(string version) => fingerprint.Of(KnownAsOf(version));

    /// <summary>What requests were answered from when a release was the newest.</summary>
    /// <exception cref="ProblemsException">There is no such release, or it is refused.</exception>
    public async ValueTask<ServedReleases> AsOfAsync(string version, CancellationToken cancellationToken)
    {
        var known = KnownAsOf(version);
        return new ServedReleases(await FindAsync(version, cancellationToken), known, fingerprint.Of(known));
    }

    private async Task<IReadOnlyList<string>> LookAgainAsync(IReadOnlyList<ReleaseIdentity> all, CancellationToken cancellationToken)
    {
        var restored = new List<string>();
        foreach (var release in _refused.Due(all))
        {
            try
            {
                await store.LoadAsync(release, cancellationToken);
                _refused.Remove(release);
                restored.Add(release.Version);
            }
            catch (ReleaseRefusedException exception)
            {
                _refused.Add(release, exception.Message);
            }
        }

        return restored;
    }

    private async Task<bool> ServeAsync(
        IReadOnlyList<ReleaseIdentity> all, int newest, ServedReleases? served, CancellationToken cancellationToken)
    {
        ReleaseIdentity[] known = [.. all.Skip(newest).Where(release => _refused.Find(release) is null)];
        var mark = fingerprint.Of(known);
        if (served?.Fingerprint == mark)
        {
            return false;
        }

        var release = served?.Current.Identity == known[0] ? served.Current : await store.LoadAsync(known[0], cancellationToken);
        TableSelection.Prepare(release);
        Volatile.Write(ref _served, new ServedReleases(release, known, mark));
        if (served is not null && served.Current != release)
        {
            pinned.Add(served.Current);
        }

        // Requests are answered already; who searches first need not wait until the index is made.
        CatalogueSearch.Of(release);
        return true;
    }

    private IReadOnlyList<ReleaseIdentity> KnownAsOf(string version)
    {
        var served = Served;
        var known = served.Known;
        var place = known.TakeWhile(release => release.Version != version).Count();
        return place == known.Count ? throw NotServed(version, served) : place == 0 ? known : [.. known.Skip(place)];
    }

    private static ProblemsException Refused(RefusedRelease refused, ServedReleases served) => new(new Problem(
        "RELEASE_REFUSED",
        new LocalizedText($"Release {refused.Version} wordt geweigerd: {refused.Reason}", $"La version {refused.Version} est refusée : {refused.Reason}", refused.Reason),
        new LocalizedText(
            $"Release {served.Current.Identity.Version} kan gevraagd worden.",
            $"La version {served.Current.Identity.Version} peut être demandée.",
            $"Release {served.Current.Identity.Version} can be asked."),
        new Place("release")));
}
