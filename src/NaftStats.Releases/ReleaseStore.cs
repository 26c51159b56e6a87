using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NaftStats.Releases.Storage;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Protection;
using Npgsql;

namespace NaftStats.Releases;

/// <summary>Writes and loads releases. A release is written in one transaction: it is there whole or not at all.</summary>
public sealed class ReleaseStore
{
    private readonly DbContextOptions<ReleasesContext> _options;

    /// <summary>The store behind a connection string: of SQLite (<c>Data Source=path</c>) or PostgreSQL (<c>Host=name;...</c>).</summary>
    public ReleaseStore(string connectionString) =>
        _options = Use(new DbContextOptionsBuilder<ReleasesContext>(), connectionString)
            // The migrations are written by hand and carry no model snapshot to compare with; a test writes and reads through them.
            .ConfigureWarnings(warnings => warnings.Ignore(RelationalEventId.PendingModelChangesWarning))
            .Options;

    private static DbContextOptionsBuilder<ReleasesContext> Use(DbContextOptionsBuilder<ReleasesContext> options, string connectionString) =>
        DatabaseLocation.IsPostgreSql(connectionString) ? options.UseNpgsql(connectionString) : options.UseSqlite(connectionString);

    /// <summary>Creates or updates the tables.</summary>
    public async Task MigrateAsync(CancellationToken cancellationToken = default)
    {
        await using var context = new ReleasesContext(_options);
        await context.Database.MigrateAsync(cancellationToken);
    }

    /// <summary>The releases, the newest first; none where the database has no tables yet.</summary>
    public async Task<IReadOnlyList<ReleaseIdentity>> ListAsync(CancellationToken cancellationToken = default)
    {
        await using var context = new ReleasesContext(_options);
        if (!await HasTablesAsync(context, cancellationToken))
        {
            return [];
        }

        var rows = await context.Releases.AsNoTracking()
            .OrderByDescending(row => row.Sequence)
            .Select(row => new
            {
                row.Version,
                row.PublishedAt,
                row.Provenance,
                row.DataHash,
                row.DefinitionsHash,
                row.PolicyHash,
                row.Software,
                row.ContentHash,
            })
            .ToListAsync(cancellationToken);
        return rows.ConvertAll(row => new ReleaseIdentity(
            row.Version,
            DateTimeOffset.FromUnixTimeMilliseconds(row.PublishedAt),
            Enum.Parse<Provenance>(row.Provenance),
            row.DataHash,
            row.DefinitionsHash,
            row.PolicyHash,
            row.Software,
            row.ContentHash));
    }

    /// <summary>
    /// Loads one release and proves it: against its hash, and against its audit report. There is no way around either.
    /// </summary>
    /// <exception cref="ReleaseRefusedException">The content is not what was published, or no passed audit belongs to it.</exception>
    public async Task<Release> LoadAsync(ReleaseIdentity identity, CancellationToken cancellationToken = default)
    {
        await using var context = new ReleasesContext(_options);
        if ((await context.Database.GetPendingMigrationsAsync(cancellationToken)).Any())
        {
            throw new ReleaseRefusedException(identity.Version, "it has no audit report: its database is older than this program.");
        }

        var row = await context.Releases.AsNoTracking().SingleAsync(release => release.Version == identity.Version, cancellationToken);
        if (row.Audit is null)
        {
            throw new ReleaseRefusedException(identity.Version, "it has no audit report.");
        }

        var cubeRows = await context.Cubes.AsNoTracking().Where(cube => cube.Release == identity.Version).ToListAsync(cancellationToken);
        var meanRows = await context.Means.AsNoTracking().Where(mean => mean.Release == identity.Version).ToListAsync(cancellationToken);

        // Databases give rows in an order of their own; a release has the same order from each of them.
        cubeRows.Sort((x, y) => string.CompareOrdinal(x.Population, y.Population) is not 0 and var order ? order : string.CompareOrdinal(x.Shape, y.Shape));
        meanRows.Sort((x, y) => string.CompareOrdinal(x.Quantity, y.Quantity));
        if (ContentHash.Of(row.Catalogue, row.Policy, row.Audit, cubeRows, meanRows) != row.ContentHash)
        {
            throw new ReleaseRefusedException(identity.Version, "its content does not match its hash.");
        }

        try
        {
            var catalogue = JsonSerializer.Deserialize(row.Catalogue, ReleaseJson.Default.Catalogue)!;
            var policy = JsonSerializer.Deserialize(row.Policy, ReleaseJson.Default.DisclosurePolicy)!;
            var means = meanRows.ToLookup(mean => (mean.Population, mean.Shape), mean => new MeanColumn(new QuantityMean(mean.Quantity, mean.Decimals), CellColumn.ToCells(mean.Scaled)));
            var audit = JsonSerializer.Deserialize(row.Audit, ReleaseJson.Default.AuditReport);
            var cubes = cubeRows.ConvertAll(cube => StoredCubes.ToCube(cube, [.. means[(cube.Population, cube.Shape)]], catalogue));
            return AuditSeal.Fault(audit, policy, row.DataHash, row.PolicyHash, cubes) is { } fault
                ? throw new ReleaseRefusedException(identity.Version, fault)
                : new Release(identity, catalogue, policy, cubes, audit);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException or InvalidOperationException)
        {
            throw new ReleaseRefusedException(identity.Version, exception.Message, exception);
        }
    }

    /// <summary>
    /// Writes a release. Where the newest release already has this very content, nothing is written and it is returned.
    /// </summary>
    /// <returns>The identity, and whether it is new.</returns>
    /// <exception cref="ArgumentException">The audit report did not pass, or belongs to something else.</exception>
    public async Task<(ReleaseIdentity Identity, bool IsNew)> WriteAsync(
        ReleaseDraft draft, DateTimeOffset now, CancellationToken cancellationToken = default)
    {
        if (AuditSeal.Fault(draft.Audit, draft.Policy, draft.DataHash, draft.PolicyHash, draft.Cubes) is { } fault)
        {
            throw new ArgumentException($"The release is not written: {fault}", nameof(draft));
        }

        await MigrateAsync(cancellationToken);
        var catalogue = JsonSerializer.SerializeToUtf8Bytes(draft.Catalogue, ReleaseJson.Default.Catalogue);
        var policy = JsonSerializer.SerializeToUtf8Bytes(draft.Policy, ReleaseJson.Default.DisclosurePolicy);
        await using var context = new ReleasesContext(_options);
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        var earlier = await ListAsync(cancellationToken);
        var year = draft.Catalogue.Years.Finest.Categories[^1].Code;
        var version = string.Create(CultureInfo.InvariantCulture, $"{year}.{earlier.Count(release => release.Version.StartsWith(year + ".", StringComparison.Ordinal)) + 1}");
        var cubes = draft.Cubes.Select(cube => StoredCubes.ToRow(version, cube)).ToList();
        var means = draft.Cubes.SelectMany(cube => cube.Means, (cube, mean) => StoredCubes.ToRow(version, cube, mean)).ToList();
        if (earlier.Count > 0 && earlier[0].Provenance == draft.Provenance
            && await HoldsAsync(context, earlier[0], audited => ContentHash.Of(catalogue, policy, audited, cubes, means), cancellationToken))
        {
            return (earlier[0], false);
        }

        var audit = JsonSerializer.SerializeToUtf8Bytes(draft.Audit, ReleaseJson.Default.AuditReport);
        var hash = ContentHash.Of(catalogue, policy, audit, cubes, means);
        var identity = new ReleaseIdentity(
            version, DateTimeOffset.FromUnixTimeMilliseconds(now.ToUnixTimeMilliseconds()), draft.Provenance, draft.DataHash, draft.DefinitionsHash, draft.PolicyHash, draft.Software, hash);
        context.Releases.Add(new ReleaseRow
        {
            Version = version,
            Sequence = earlier.Count + 1,
            PublishedAt = identity.PublishedAt.ToUnixTimeMilliseconds(),
            Provenance = draft.Provenance.ToString(),
            DataHash = draft.DataHash,
            DefinitionsHash = draft.DefinitionsHash,
            PolicyHash = draft.PolicyHash,
            Software = draft.Software,
            ContentHash = hash,
            Catalogue = catalogue,
            Policy = policy,
            Audit = audit,
        });
        context.Cubes.AddRange(cubes);
        context.Means.AddRange(means);
        await context.SaveChangesAsync(cancellationToken);
        await transaction.CommitAsync(cancellationToken);
        return (identity, true);
    }

    // The same content, whatever its report says of earlier releases; but a release that is refused holds nothing.
    private async Task<bool> HoldsAsync(ReleasesContext context, ReleaseIdentity identity, Func<byte[], string> hashWith, CancellationToken cancellationToken)
    {
        var audit = await context.Releases.AsNoTracking()
            .Where(row => row.Version == identity.Version).Select(row => row.Audit).SingleAsync(cancellationToken);
        if (audit is null || hashWith(audit) != identity.ContentHash)
        {
            return false;
        }

        try
        {
            await LoadAsync(identity, cancellationToken);
            return true;
        }
        catch (ReleaseRefusedException)
        {
            return false;
        }
    }

    // A SQLite file, or a PostgreSQL database, that is not there yet is an empty one; a server that cannot be reached is an error.
    private static async Task<bool> HasTablesAsync(ReleasesContext context, CancellationToken cancellationToken)
    {
        if (context.Database.IsSqlite() && !await context.Database.CanConnectAsync(cancellationToken))
        {
            return false;
        }

        try
        {
            return (await context.Database.GetAppliedMigrationsAsync(cancellationToken)).Any();
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return false;
        }
    }
}
