using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NaftStats.Releases.Storage;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Protection;
using Npgsql;

namespace NaftStats.Releases;

/// <summary>Writes and loads releases. A release is written in one transaction: it is there whole or not at all.</summary>
public sealed class ReleaseStore
{
    private readonly Func<ReleasesContext> _open;
    private readonly Place _place;

    /// <summary>The store behind a connection string: of SQLite (<c>Data Source=path</c>) or PostgreSQL (<c>Host=name;...</c>).</summary>
    public ReleaseStore(string connectionString)
    {
        _place = new Place(DatabaseLocation.WithoutPassword(connectionString));
        _open = DatabaseLocation.IsPostgreSql(connectionString)
            ? () => new PostgreSqlReleasesContext(connectionString)
            : () => new SqliteReleasesContext(connectionString);
    }

    /// <summary>Brings the tables of an earlier version of this program to its form. Releases stay as they are.</summary>
    /// <returns>False where the database has no tables at all.</returns>
    /// <exception cref="ProblemsException">The tables are those of a newer version.</exception>
    public async Task<bool> UpgradeAsync(CancellationToken cancellationToken = default)
    {
        await using var context = _open();
        return await DatabaseForm.UpgradeAsync(context, cancellationToken);
    }

    /// <summary>All releases, the newest first, also those that are refused; none where the database has no tables yet.</summary>
    /// <exception cref="ProblemsException">The tables are those of an earlier or a newer version of this program.</exception>
    public async Task<IReadOnlyList<ListedRelease>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var context = _open();
        return await DatabaseForm.HasTablesAsync(context, cancellationToken) ? await ListAsync(context, cancellationToken) : [];
    }

    /// <summary>
    /// Loads one release and proves it: against its hash, and against its audit report. There is no way around either.
    /// </summary>
    /// <exception cref="ReleaseRefusedException">The content is not what was published, or no passed audit belongs to it.</exception>
    /// <exception cref="ProblemsException">The tables are those of an earlier or a newer version of this program.</exception>
    public async Task<Release> LoadAsync(ReleaseIdentity identity, CancellationToken cancellationToken = default)
    {
        await using var context = _open();
        var row = await DatabaseForm.HasTablesAsync(context, cancellationToken)
            ? await context.Releases.AsNoTracking().SingleOrDefaultAsync(release => release.Version == identity.Version, cancellationToken)
            : null;
        if (row is null || Listed(row).Sound() != identity)
        {
            throw new ReleaseRefusedException(identity.Version, "it is not in the database any more.");
        }

        var cubeRows = await context.Cubes.AsNoTracking().Where(cube => cube.Release == identity.Version).ToListAsync(cancellationToken);
        var meanRows = await context.Means.AsNoTracking().Where(mean => mean.Release == identity.Version).ToListAsync(cancellationToken);

        // Databases give rows in an order of their own; a release has the same order from each of them.
        cubeRows.Sort((x, y) => string.CompareOrdinal(x.Population, y.Population) is not 0 and var order ? order : string.CompareOrdinal(x.Shape, y.Shape));
        meanRows.Sort((x, y) => string.CompareOrdinal(x.Quantity, y.Quantity));
        if (row.Audit is null)
        {
            throw new ReleaseRefusedException(identity.Version, "it has no audit report.");
        }

        if (ReleaseSeal.OfBody(row.Catalogue, row.Policy, row.Audit, cubeRows, meanRows) != row.BodyHash)
        {
            throw new ReleaseRefusedException(identity.Version, "its content does not match its hash.");
        }

        try
        {
            var content = StoredContent.Read(row, cubeRows, meanRows);
            return AuditSeal.Fault(content.Audit, content.Policy, row.DataHash, row.PolicyHash, content.Cubes) is { } fault
                ? throw new ReleaseRefusedException(identity.Version, fault)
                : new Release(identity, content.Catalogue, content.Policy, content.Cubes, content.Audit);
        }
        catch (InvalidDataException exception)
        {
            throw new ReleaseRefusedException(identity.Version, exception.Message, exception);
        }
    }

    /// <summary>
    /// Writes a release. Where the newest release already has this very content, nothing is written and it is returned.
    /// </summary>
    /// <param name="draft">What is published.</param>
    /// <param name="predecessors">
    /// The releases that the database held when the draft was protected. A draft is safe beside what it knew of, and beside nothing else.
    /// </param>
    /// <param name="now">The date of the release.</param>
    /// <param name="cancellationToken">Ends the writing.</param>
    /// <returns>The identity, and whether it is new.</returns>
    /// <exception cref="ArgumentException">The audit report did not pass, or belongs to something else.</exception>
    /// <exception cref="ProblemsException">The database holds other releases by now, or its tables are not those of this program.</exception>
    public async Task<(ReleaseIdentity Identity, bool IsNew)> WriteAsync(
        ReleaseDraft draft, IReadOnlyList<ListedRelease> predecessors, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        if (AuditSeal.Fault(draft.Audit, draft.Policy, draft.DataHash, draft.PolicyHash, draft.Cubes) is { } fault)
        {
            throw new ArgumentException($"The release is not written: {fault}", nameof(draft));
        }

        await using var context = _open();
        if (!await DatabaseForm.HasTablesAsync(context, cancellationToken))
        {
            await DatabaseForm.CreateAsync(context, cancellationToken);
        }

        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var stored = await ListAsync(context, cancellationToken);
        var sequence = (await context.Releases.MaxAsync(row => (int?)row.Sequence, cancellationToken) ?? 0) + 1;
        var rows = ReleaseRows.Of(draft, NextVersion(draft, stored), sequence, now);
        if (stored.Count > 0 && await HoldsAsync(context, stored[0], rows, cancellationToken))
        {
            return (stored[0].Sound(), false);
        }

        if (!stored.SequenceEqual(predecessors))
        {
            throw MovedOn(stored, predecessors);
        }

        context.Releases.Add(rows.Release);
        context.Cubes.AddRange(rows.Cubes);
        context.Means.AddRange(rows.Means);
        try
        {
            await context.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return (Listed(rows.Release).Sound(), true);
        }
        catch (DbUpdateException exception) when (exception.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            // Somebody else took the next place meanwhile. SQLite lets in one writer at a time, so there it is seen above.
            await transaction.RollbackAsync(cancellationToken);
            throw MovedOn(await ListAsync(cancellationToken), predecessors);
        }
    }

    /// <summary>What writing a release would do; nothing is written.</summary>
    /// <returns>The version that the release would have, or that of the newest where it already has this very content; and whether it would be new.</returns>
    public async Task<(string Version, bool IsNew)> PreviewAsync(ReleaseDraft draft, IReadOnlyList<ListedRelease> stored, CancellationToken cancellationToken = default)
    {
        var version = NextVersion(draft, stored);
        await using var context = _open();
        return stored.Count > 0 && await HoldsAsync(context, stored[0], ReleaseRows.Of(draft, version, 0, default), cancellationToken)
            ? (stored[0].Version, false)
            : (version, true);
    }

    private static async Task<IReadOnlyList<ListedRelease>> ListAsync(ReleasesContext context, CancellationToken cancellationToken)
    {
        var rows = await context.Releases.AsNoTracking()
            .OrderByDescending(row => row.Sequence)
            .Select(row => new ReleaseRow
            {
                Version = row.Version,
                Sequence = row.Sequence,
                Format = row.Format,
                PublishedAt = row.PublishedAt,
                Provenance = row.Provenance,
                DataHash = row.DataHash,
                DefinitionsHash = row.DefinitionsHash,
                PolicyHash = row.PolicyHash,
                Software = row.Software,
                BodyHash = row.BodyHash,
                ContentHash = row.ContentHash,
                Catalogue = Array.Empty<byte>(),
                Policy = Array.Empty<byte>(),
                Audit = null,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(Listed);
    }

    private static ListedRelease Listed(ReleaseRow row)
    {
        var refusal =
            row.Format < ReleaseSeal.Format ? "an earlier version of this program published it, and this one cannot prove its releases. It is kept; publish again."
            : row.Format > ReleaseSeal.Format ? "a newer version of this program published it. Use that version."
            : ReleaseSeal.OfRelease(row) != row.ContentHash ? "its version, date, provenance or another of its marks does not match its hash."
            : !Enum.GetNames<Provenance>().Contains(row.Provenance) ? $"its provenance \"{row.Provenance}\" is unknown."
            : row.PublishedAt < DateTimeOffset.MinValue.ToUnixTimeMilliseconds() || row.PublishedAt > DateTimeOffset.MaxValue.ToUnixTimeMilliseconds() ? "its date is none."
            : null;
        var identity = refusal is not null ? null : new ReleaseIdentity(
            row.Version,
            DateTimeOffset.FromUnixTimeMilliseconds(row.PublishedAt),
            Enum.Parse<Provenance>(row.Provenance),
            row.DataHash,
            row.DefinitionsHash,
            row.PolicyHash,
            row.Software,
            row.ContentHash);
        return new ListedRelease(row.Version, row.ContentHash, identity, refusal);
    }

    // The year and the number of the release in it; a number that anything has already, sound or not, is never given again.
    private static string NextVersion(ReleaseDraft draft, IReadOnlyList<ListedRelease> stored)
    {
        var year = draft.Catalogue.Years.Finest.Categories[^1].Code;
        var number = stored.Count(release => release.Version.StartsWith(year + ".", StringComparison.Ordinal));
        string version;
        do
        {
            version = string.Create(CultureInfo.InvariantCulture, $"{year}.{++number}");
        }
        while (stored.Any(release => release.Version == version));
        return version;
    }

    // The same content, whatever its report says of earlier releases; but a release that is refused holds nothing.
    private async Task<bool> HoldsAsync(ReleasesContext context, ListedRelease newest, ReleaseRows rows, CancellationToken cancellationToken)
    {
        if (newest.Identity is null || newest.Identity.Provenance.ToString() != rows.Release.Provenance)
        {
            return false;
        }

        var row = await context.Releases.AsNoTracking()
            .Where(row => row.Version == newest.Version).Select(row => new { row.Audit, row.BodyHash }).SingleAsync(cancellationToken);
        if (row.Audit is null || ReleaseSeal.OfBody(rows.Release.Catalogue, rows.Release.Policy, row.Audit, rows.Cubes, rows.Means) != row.BodyHash)
        {
            return false;
        }

        try
        {
            await LoadAsync(newest.Identity, cancellationToken);
            return true;
        }
        catch (ReleaseRefusedException)
        {
            return false;
        }
    }

    private ProblemsException MovedOn(IReadOnlyList<ListedRelease> stored, IReadOnlyList<ListedRelease> predecessors)
    {
        var other = stored.Except(predecessors).Concat(predecessors.Except(stored)).Select(release => release.Version).Distinct();
        return new ProblemsException(new Problem(
            "RELEASES_CHANGED",
            $"The releases in the database changed while this one was made ({string.Join(", ", other)}): it is not protected together with them.",
            "Publish again.",
            _place));
    }
}
