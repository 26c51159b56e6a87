using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;
using NaftStats.Releases.Storage;
using NaftStats.Statistics.Problems;

namespace NaftStats.Releases.Tests;

/// <summary>The tables are those of the program, or the program says so and touches nothing.</summary>
[Collection(DatabasesCollection.Name)]
public sealed class DatabaseFormTests(Databases databases)
{
    [Fact]
    public void The_migrations_make_the_tables_of_the_model()
    {
        using var sqlite = new SqliteReleasesContext();
        using var postgres = new PostgreSqlReleasesContext();

        const string Remedy = "Run \"dotnet ef migrations add\" for both contexts, see docs/decisions/0008-migrations.md.";
        Assert.False(sqlite.Database.HasPendingModelChanges(), Remedy);
        Assert.False(postgres.Database.HasPendingModelChanges(), Remedy);
        Assert.Equal(sqlite.Database.GetMigrations().Select(NameOf), postgres.Database.GetMigrations().Select(NameOf));

        static string NameOf(string migration) => migration[(migration.IndexOf('_', StringComparison.Ordinal) + 1)..];
    }

    [Theory, Sqlite, PostgreSql]
    public async Task A_database_of_an_earlier_version_is_left_alone_until_it_is_upgraded(Provider provider)
    {
        var database = await Earlier(provider);
        var before = await Contents(database);

        Assert.Equal("DATABASE_OLDER", await Problem(() => database.Store.ListAsync()));
        Assert.Equal("DATABASE_OLDER", await Problem(() => database.Store.WriteAsync(Drafts.Of(14), [], Drafts.Now)));

        Assert.Equal(before, await Contents(database));
    }

    [Theory, Sqlite, PostgreSql]
    public async Task An_upgrade_keeps_every_value_and_gives_the_tables_of_a_new_database(Provider provider)
    {
        var database = await Earlier(provider);
        var before = await Contents(database);
        var fresh = await databases.New(provider);
        await fresh.Store.WriteAsync(Drafts.Of(12), [], Drafts.Now);

        Assert.True(await database.Store.UpgradeAsync());
        Assert.True(await database.Store.UpgradeAsync());

        var after = await Contents(database);
        Assert.Equal(before, after.Where(value => !value.Contains("releases.Format", StringComparison.Ordinal) && !value.Contains("releases.BodyHash", StringComparison.Ordinal)));
        Assert.Equal(await Columns(fresh), await Columns(database));
    }

    [Theory, Sqlite, PostgreSql]
    public async Task Releases_of_an_earlier_version_are_kept_and_named_and_the_next_one_comes_after_them(Provider provider)
    {
        var database = await Earlier(provider);
        await database.Store.UpgradeAsync();

        var earlier = await database.Store.ListAsync();
        var (identity, _) = await database.Store.WriteAsync(Drafts.Of(14), earlier, Drafts.Now);

        Assert.Equal(["2024.2", "2024.1"], earlier.Select(release => release.Version));
        Assert.All(earlier, release => Assert.Contains("an earlier version of this program published it", release.Refusal, StringComparison.Ordinal));
        Assert.Equal(["2024.3", "2024.2", "2024.1"], (await database.Store.ListAsync()).Select(release => release.Version));
        Assert.Equal(14, (await database.Store.LoadAsync(identity)).Cubes[0].Trajecten[0]);
    }

    [Theory, Sqlite, PostgreSql]
    public async Task A_database_of_each_earlier_migration_is_upgraded(Provider provider)
    {
        var fresh = await databases.New(provider);
        await fresh.Store.WriteAsync(Drafts.Of(12), [], Drafts.Now);
        await using var model = Context(provider, fresh);
        foreach (var migration in model.Database.GetMigrations().SkipLast(1))
        {
            var database = await databases.New(provider);
            await using (var context = Context(provider, database))
            {
                await context.GetService<IMigrator>().MigrateAsync(migration);
            }

            Assert.Equal("DATABASE_OLDER", await Problem(() => database.Store.ListAsync()));
            Assert.True(await database.Store.UpgradeAsync());
            Assert.Equal(await Columns(fresh), await Columns(database));
            Assert.Equal("2024.1", (await database.Store.WriteAsync(Drafts.Of(14), [], Drafts.Now)).Identity.Version);
        }

        static ReleasesContext Context(Provider provider, Database database) => provider == Provider.Sqlite
            ? new SqliteReleasesContext(database.ConnectionString)
            : new PostgreSqlReleasesContext(database.ConnectionString);
    }

    [Theory, Sqlite, PostgreSql]
    public async Task A_database_of_a_newer_version_is_left_alone(Provider provider)
    {
        var database = await databases.New(provider);
        await database.Store.WriteAsync(Drafts.Of(12), [], Drafts.Now);
        await database.Execute("""INSERT INTO "__EFMigrationsHistory" VALUES ('29990101000000_Later', '20.0.0')""");
        var before = await Contents(database);

        Assert.Equal("DATABASE_UNKNOWN", await Problem(() => database.Store.ListAsync()));
        Assert.Equal("DATABASE_UNKNOWN", await Problem(() => database.Store.UpgradeAsync()));
        Assert.Equal("DATABASE_UNKNOWN", await Problem(() => database.Store.WriteAsync(Drafts.Of(14), [], Drafts.Now)));
        Assert.Equal(before, await Contents(database));
    }

    [Fact]
    public async Task A_program_that_was_killed_while_it_made_the_tables_does_not_make_others_wait_for_ever()
    {
        var database = await Earlier(Provider.Sqlite);
        await database.Execute("""INSERT INTO "__EFMigrationsLock" VALUES (1, '2026-01-01 10:00:00.1234567+00:00')""");

        Assert.Equal("DATABASE_LOCKED", await Problem(() => database.Store.UpgradeAsync()));

        await database.Execute("""DELETE FROM "__EFMigrationsLock" """);
        Assert.True(await database.Store.UpgradeAsync());
    }

    private Task<Database> Earlier(Provider provider) => databases.Of(provider, $"format-0.{provider}".ToLowerInvariant());

    private static async Task<string> Problem(Func<Task> act)
    {
        var problem = Assert.Single((await Assert.ThrowsAsync<ProblemsException>(act)).Problems);
        Assert.NotNull(problem.Remedy);
        Assert.DoesNotContain("secret", problem.ToString(), StringComparison.Ordinal);
        return problem.Code;
    }

    // Every value of every table, named by table and column, in one order.
    private static async Task<IReadOnlyList<string>> Contents(Database database)
    {
        var contents = new List<string>();
        await using var connection = await database.Open();
        foreach (var (table, key) in new[] { ("releases", "Version"), ("cubes", "Release"), ("means", "Release") })
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables and columns.
            command.CommandText = $"SELECT * FROM {table} ORDER BY \"{key}\"";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                contents.AddRange(Enumerable.Range(0, rows.FieldCount).Select(field => string.Create(
                    CultureInfo.InvariantCulture, $"{rows[1]}: {table}.{rows.GetName(field)} = {(rows[field] is byte[] bytes ? Convert.ToHexString(bytes) : rows[field])}")));
            }
        }

        return contents;
    }

    // Every column with its type, whether it may be null, and whether a default is left behind.
    private static async Task<IReadOnlyList<string>> Columns(Database database)
    {
        var columns = new List<string>();
        await using var connection = await database.Open();
        foreach (var table in new[] { "releases", "cubes", "means", "\"__EFMigrationsHistory\"" })
        {
            await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Names of tables.
            command.CommandText = $"SELECT * FROM {table}";
#pragma warning restore CA2100
            await using var rows = await command.ExecuteReaderAsync();
            columns.AddRange((await rows.GetColumnSchemaAsync()).Select(column => $"{table}.{column.ColumnName} {column.DataTypeName} {column.AllowDBNull}"));
        }

        return [.. columns.Order(StringComparer.Ordinal)];
    }
}
