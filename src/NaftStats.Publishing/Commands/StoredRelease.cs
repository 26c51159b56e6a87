using NaftStats.Releases;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;

namespace NaftStats.Publishing.Commands;

/// <summary>Finds a release in a database, for the commands that look at what is published.</summary>
internal static class StoredRelease
{
    /// <summary>
    /// Those of the stored releases that a new one is protected together with: all of the same provenance, the oldest first. Synthetic
    /// records tell nothing of real ones. A release that is refused today was published all the same, and what it told is known.
    /// </summary>
    /// <param name="database">The database.</param>
    /// <param name="stored">The releases that it holds, the newest first.</param>
    /// <param name="provenance">The provenance of the new release.</param>
    /// <param name="despite">The versions of refused releases that it may go on without.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    /// <exception cref="ProblemsException">A release is refused, and nobody said to go on without it.</exception>
    public static async Task<IReadOnlyList<Release>> EarlierAsync(
        string database, IEnumerable<ListedRelease> stored, Provenance provenance, IReadOnlyCollection<string> despite, CancellationToken cancellationToken)
    {
        var store = new ReleaseStore(DatabaseLocation.ToConnectionString(database));
        var earlier = new List<Release>();
        var refused = new List<ReleaseRefusedException>();
        foreach (var listed in stored.Reverse().Where(release => release.Identity is null || release.Identity.Provenance == provenance))
        {
            try
            {
                earlier.Add(await store.LoadAsync(listed.Sound(), cancellationToken));
            }
            catch (ReleaseRefusedException exception)
            {
                refused.Add(exception);
            }
        }

        var place = new Place(DatabaseLocation.WithoutPassword(database));
        Problem[] problems =
        [
            .. refused.Where(release => !despite.Contains(release.Version)).Select(release => new Problem(
                "RELEASE_REFUSED",
                $"{release.Message} It counts as published all the same: a new release must be protected together with what it told.",
                $"Put it back from a backup; or, where nobody can lay the two beside each other, go on without it: {CommandOptions.DespiteRefusedName} {release.Version}.",
                place)),
            .. despite.Except(refused.Select(release => release.Version)).Select(version => new Problem(
                "RELEASE_NOT_REFUSED", $"No release \"{version}\" is refused.", "Leave the option away.", new Place(CommandOptions.DespiteRefusedName))),
        ];
        if (problems.Length > 0)
        {
            throw new ProblemsException(problems);
        }

        foreach (var release in refused)
        {
            await Console.Error.WriteLineAsync($"Warning: {release.Message} The new release is protected without it, as you said.");
        }

        return earlier;
    }

    /// <summary>The newest release of a provenance that can be loaded; null where there is none.</summary>
    public static async Task<Release?> NewestAsync(string database, Provenance provenance, CancellationToken cancellationToken)
    {
        var store = new ReleaseStore(DatabaseLocation.ToConnectionString(database));
        foreach (var listed in await store.ListAsync(cancellationToken))
        {
            if (listed.Identity?.Provenance == provenance)
            {
                try
                {
                    return await store.LoadAsync(listed.Identity, cancellationToken);
                }
                catch (ReleaseRefusedException)
                {
                    // Publishing tells of it; here an older one is as good.
                }
            }
        }

        return null;
    }

    /// <summary>The release with a version, or the newest one where none is named; proven against its hash and its audit.</summary>
    /// <exception cref="ProblemsException">There is no such release, or it is refused.</exception>
    public static async Task<Release> LoadAsync(string database, string? version, CancellationToken cancellationToken)
    {
        var store = new ReleaseStore(DatabaseLocation.ToConnectionString(database));
        var known = await store.ListAsync(cancellationToken);
        if (known.Count == 0)
        {
            throw None(database);
        }

        var listed = version is null ? known[0] : known.FirstOrDefault(release => release.Version == version)
            ?? throw new ProblemsException(new Problem(
                "RELEASE_UNKNOWN", $"There is no release \"{version}\".", Suggestion.For(version, known.Select(release => release.Version)), new Place(DatabaseLocation.WithoutPassword(database))));
        try
        {
            return await store.LoadAsync(listed.Sound(), cancellationToken);
        }
        catch (ReleaseRefusedException exception)
        {
            throw new ProblemsException(new Problem("RELEASE_REFUSED", exception.Message, "Publish it again.", new Place(DatabaseLocation.WithoutPassword(database))));
        }
    }

    /// <summary>Says that there is nothing to look at.</summary>
    public static ProblemsException None(string database) => new(new Problem(
        "NO_RELEASE", "The database holds no release.", "Publish one with \"naftstats publish\".", new Place(DatabaseLocation.WithoutPassword(database))));
}
