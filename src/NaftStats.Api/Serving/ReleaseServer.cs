using NaftStats.Api.Requests;
using NaftStats.Releases;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Serving;

/// <summary>
/// Holds the release that answers, immutable in memory, and a few older ones that requests have pinned.
/// </summary>
public sealed class ReleaseServer(ReleaseStore store) : IDisposable
{
    private const int MostPinned = 4;

    private readonly SemaphoreSlim _loading = new(1, 1);
    private Served? _served;

    /// <summary>The current release.</summary>
    /// <exception cref="InvalidOperationException">Nothing is loaded yet.</exception>
    public Release Current => State.Current;

    /// <summary>All releases that were known when the current one was loaded, the newest first.</summary>
    public IReadOnlyList<ReleaseIdentity> Known => State.Known;

    private Served State => Volatile.Read(ref _served) ?? throw new InvalidOperationException("No release is loaded.");

    /// <summary>Loads the newest release of the store. False where the store holds none.</summary>
    /// <exception cref="ReleaseCorruptException">The newest release is not what was published.</exception>
    public async Task<bool> LoadNewestAsync(CancellationToken cancellationToken)
    {
        var known = await store.ListAsync(cancellationToken);
        if (known.Count == 0)
        {
            return false;
        }

        Volatile.Write(ref _served, new Served(await store.LoadAsync(known[0], cancellationToken), known, []));
        return true;
    }

    /// <summary>The release with a version; loaded when it is asked for the first time.</summary>
    /// <exception cref="ProblemsException">There is no such release.</exception>
    public async ValueTask<Release> FindAsync(string version, CancellationToken cancellationToken)
    {
        if (State.Find(version) is { } loaded)
        {
            return loaded;
        }

        var identity = Known.FirstOrDefault(release => release.Version == version) ?? throw RequestRelease.Unknown(version, Known);
        await _loading.WaitAsync(cancellationToken);
        try
        {
            var state = State;
            if (state.Find(version) is { } meanwhile)
            {
                return meanwhile;
            }

            var release = await store.LoadAsync(identity, cancellationToken);
            Volatile.Write(ref _served, state with { Pinned = [release, .. state.Pinned.Take(MostPinned - 1)] });
            return release;
        }
        finally
        {
            _loading.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _loading.Dispose();

    private sealed record Served(Release Current, IReadOnlyList<ReleaseIdentity> Known, IReadOnlyList<Release> Pinned)
    {
        public Release? Find(string version) =>
            Current.Identity.Version == version ? Current : Pinned.FirstOrDefault(release => release.Identity.Version == version);
    }
}
