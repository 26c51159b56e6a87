using Microsoft.EntityFrameworkCore;
using NaftStats.Releases.Storage;
using NaftStats.Statistics.Problems;
using Npgsql;

namespace NaftStats.Releases;

/// <summary>Whether the tables of a database are those that this program knows, told by the migrations that it has gone through.</summary>
internal static class DatabaseForm
{
    // Version 0.1 was written by migrations made by hand; what they made is what the first migration of the tool makes.
    private static readonly string[] HandWritten = ["20250101000000_InitialReleases", "20260101000000_AuditReports"];

    /// <summary>Whether the database holds tables; those of another version of the program are an error.</summary>
    /// <exception cref="ProblemsException">The tables are older or newer than this program.</exception>
    public static async Task<bool> HasTablesAsync(ReleasesContext context, CancellationToken cancellationToken)
    {
        var applied = await AppliedAsync(context, cancellationToken);
        if (applied.Count == 0)
        {
            return false;
        }

        var known = context.Database.GetMigrations().ToList();
        ThrowIfUnknown(context, applied, known);
        return applied.SequenceEqual(known) ? true : throw Problem(
            context,
            "DATABASE_OLDER",
            "The database was made by an earlier version of this program.",
            "Back it up, then run \"naftstats upgrade\" on it: its releases stay as they are.");
    }

    /// <summary>Makes the tables in a database that has none.</summary>
    /// <exception cref="ProblemsException">Another program was killed while it did.</exception>
    public static Task CreateAsync(ReleasesContext context, CancellationToken cancellationToken) => MigrateAsync(context, cancellationToken);

    /// <summary>Brings the tables of an earlier version to the form of this one. Releases stay as they are.</summary>
    /// <returns>False where there are no tables.</returns>
    /// <exception cref="ProblemsException">The tables are those of a newer version.</exception>
    public static async Task<bool> UpgradeAsync(ReleasesContext context, CancellationToken cancellationToken)
    {
        var applied = await AppliedAsync(context, cancellationToken);
        if (applied.Count == 0)
        {
            return false;
        }

        var known = context.Database.GetMigrations().ToList();
        ThrowIfUnknown(context, applied, known);
        if (applied.SequenceEqual(HandWritten))
        {
            await AdoptAsync(context, known[0], cancellationToken);
        }

        await MigrateAsync(context, cancellationToken);
        return true;
    }

    // The lock of the migrations is a row in SQLite. Where a program is killed under it the row stays, and EF Core would wait for ever.
    private static async Task MigrateAsync(ReleasesContext context, CancellationToken cancellationToken)
    {
        if (context.Database.IsSqlite()
            && await context.Database.CanConnectAsync(cancellationToken)
            && await CountAsync($"SELECT count(*) AS Value FROM sqlite_master WHERE name = '__EFMigrationsLock'") > 0
            && await CountAsync($"""SELECT count(*) AS Value FROM "__EFMigrationsLock" WHERE julianday("Timestamp") < julianday('now', '-1 minute')""") > 0)
        {
            throw Problem(
                context,
                "DATABASE_LOCKED",
                "Another program has been changing the tables for more than a minute, or was killed while it did.",
                "See that none runs; then run the SQL: DELETE FROM \"__EFMigrationsLock\".");
        }

        await context.Database.MigrateAsync(cancellationToken);

        Task<int> CountAsync(FormattableString sql) => context.Database.SqlQuery<int>(sql).SingleAsync(cancellationToken);
    }

    // As EF Core's documentation has it for migrations that begin anew: the history names the first one, and its work is there already.
    private static async Task AdoptAsync(ReleasesContext context, string first, CancellationToken cancellationToken)
    {
        await using var transaction = await context.Database.BeginTransactionAsync(cancellationToken);
        await context.Database.ExecuteSqlAsync($"""DELETE FROM "__EFMigrationsHistory" WHERE "MigrationId" = {HandWritten[1]}""", cancellationToken);
        await context.Database.ExecuteSqlAsync($"""UPDATE "__EFMigrationsHistory" SET "MigrationId" = {first}""", cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static void ThrowIfUnknown(ReleasesContext context, IReadOnlyList<string> applied, IReadOnlyList<string> known)
    {
        if (!applied.SequenceEqual(HandWritten) && applied.Except(known).FirstOrDefault() is { } unknown)
        {
            throw Problem(
                context,
                "DATABASE_UNKNOWN",
                $"The database has gone through the migration {unknown}, which this version of the program does not know.",
                "Use the version that made it, or name another database.");
        }
    }

    // A SQLite file, or a PostgreSQL database, that is not there yet is an empty one; a server that cannot be reached is an error.
    private static async Task<IReadOnlyList<string>> AppliedAsync(ReleasesContext context, CancellationToken cancellationToken)
    {
        if (context.Database.IsSqlite() && !await context.Database.CanConnectAsync(cancellationToken))
        {
            return [];
        }

        try
        {
            return [.. await context.Database.GetAppliedMigrationsAsync(cancellationToken)];
        }
        catch (PostgresException exception) when (exception.SqlState == PostgresErrorCodes.InvalidCatalogName)
        {
            return [];
        }
    }

    private static ProblemsException Problem(ReleasesContext context, string code, string message, string remedy) => new(
        new Problem(code, message, remedy, new Place(DatabaseLocation.WithoutPassword(context.Database.GetConnectionString() ?? string.Empty))));
}
