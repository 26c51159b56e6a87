using NaftStats.Releases;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;

namespace NaftStats.Publishing.Commands;

/// <summary>Finds a release in a database, for the commands that look at what is published.</summary>
internal static class StoredRelease
{
    /// <summary>
    /// The releases that a new one is protected together with: all of the same provenance, the oldest first. Synthetic records
    /// tell nothing of real ones. A release that is refused was never served, and has told nothing.
    /// </summary>
    /// <param name="database">The database.</param>
    /// <param name="provenance">The provenance of the new release.</param>
    /// <param name="versions">The versions that count, or null for all.</param>
    /// <param name="cancellationToken">Ends the loading.</param>
    public static async Task<IReadOnlyList<Release>> EarlierAsync(
        string database, Provenance provenance, IReadOnlyList<string>? versions, CancellationToken cancellationToken)
    {
        var store = new ReleaseStore(DatabaseLocation.ToConnectionString(database));
        var earlier = new List<Release>();
        foreach (var identity in (await store.ListAsync(cancellationToken)).Reverse()
            .Where(release => release.Provenance == provenance && versions?.Contains(release.Version) != false))
        {
            try
            {
                earlier.Add(await store.LoadAsync(identity, cancellationToken));
            }
            catch (ReleaseRefusedException exception)
            {
                await Console.Error.WriteLineAsync($"Warning: {exception.Message} It is not served, so the new release is protected without it.");
            }
        }

        return earlier;
    }

    /// <summary>The release with a version, or the newest one where none is named; proven against its hash and its audit.</summary>
    /// <exception cref="ProblemsException">There is no such release, or it is refused.</exception>
    public static async Task<Release> LoadAsync(string database, string? version, CancellationToken cancellationToken)
    {
        var store = new ReleaseStore(DatabaseLocation.ToConnectionString(database));
        var known = await store.ListAsync(cancellationToken);
        if (known.Count == 0)
        {
            throw new ProblemsException(new Problem("NO_RELEASE", "The database holds no release.", "Publish one with \"naftstats publish\".", new Place(DatabaseLocation.WithoutPassword(database))));
        }

        var identity = version is null ? known[0] : known.FirstOrDefault(release => release.Version == version)
            ?? throw new ProblemsException(new Problem(
                "RELEASE_UNKNOWN", $"There is no release \"{version}\".", Suggestion.For(version, known.Select(release => release.Version)), new Place(DatabaseLocation.WithoutPassword(database))));
        try
        {
            return await store.LoadAsync(identity, cancellationToken);
        }
        catch (ReleaseRefusedException exception)
        {
            throw new ProblemsException(new Problem("RELEASE_REFUSED", exception.Message, "Publish it again.", new Place(DatabaseLocation.WithoutPassword(database))));
        }
    }
}
