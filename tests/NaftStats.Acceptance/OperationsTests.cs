using System.Text.Json;
using System.Text.RegularExpressions;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>What docs/operations.md tells an operator to do, done as it stands there.</summary>
[Collection(OneWayReleasesCollection.Name)]
public sealed partial class OperationsTests(OneWayReleases published) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [ToolFact("sqlite3")]
    public async Task A_lost_sqlite_file_comes_back_from_its_backup_and_what_was_published_since_from_its_records()
    {
        var database = new TestDatabase(_folder.File("lib/naftstats.db"));
        await database.Run(0, "publish", "-s", published.SeedData);

        await Drill(database, "sqlite", command => command
            .Replace("/var/lib/naftstats", Path.GetDirectoryName(database.Location), StringComparison.Ordinal)
            .Replace("/var/backups", _folder.Path, StringComparison.Ordinal), [], () => File.WriteAllTextAsync(database.Location, "The disk is broken."));
    }

    [ToolFact("postgres", "initdb", "psql", "pg_dump", "pg_restore", "dropdb")]
    public async Task A_lost_postgresql_database_comes_back_from_its_backup_and_what_was_published_since_from_its_records()
    {
        await using var postgres = new PostgreSqlServer();
        await postgres.Start();
        var database = new TestDatabase(postgres, "naftstats", _folder.Path);
        await database.Run(0, "publish", "-s", published.SeedData);

        await Drill(
            database,
            "postgresql",
            command => command.Replace("/var/backups", _folder.Path, StringComparison.Ordinal),
            new() { ["PGHOST"] = "127.0.0.1", ["PGPORT"] = $"{postgres.Port}", ["PGUSER"] = "postgres" },
            () => postgres.Sql("postgres", "-c", "DROP DATABASE naftstats WITH (FORCE)"));
    }

    [Fact]
    public async Task A_database_of_the_first_version_is_upgraded_as_the_document_says()
    {
        var database = new TestDatabase(_folder.File("lib/naftstats.db"));
        await using (var connection = await database.Open())
        await using (var command = connection.CreateCommand())
        {
#pragma warning disable CA2100 // What that version left, as sqlite3 dumps it.
            command.CommandText = await File.ReadAllTextAsync(Repository.PathOf("tests/NaftStats.Releases.Tests/Earlier/format-0.sqlite.sql"));
#pragma warning restore CA2100
            await command.ExecuteNonQueryAsync();
        }

        await using (var refused = BuiltProgram.Start(
            BuiltProgram.Api, [], new Dictionary<string, string> { ["ASPNETCORE_URLS"] = "http://127.0.0.1:0", ["ConnectionStrings__NaftStats"] = database.Location }))
        {
            Assert.Equal(1, await refused.WaitForExit());
            Assert.Contains("naftstats upgrade", refused.Output, StringComparison.Ordinal);
        }

        Assert.Contains("Release 2024.1 is kept", await database.Run(0, "upgrade"), StringComparison.Ordinal);

        await database.Run(0, "publish", "-s", published.SeedData, "--despite-refused", "2024.1", "--despite-refused", "2024.2");
        await using var server = Server.StartWithin(database.Location);
        Assert.Equal("2024.3", (await server.Data("{ release { version } }")).GetProperty("release").GetProperty("version").GetString());
    }

    [ToolFact("systemd-analyze")]
    public async Task The_unit_is_one_that_systemd_takes()
    {
        var unit = UnitInDocument().Match(await File.ReadAllTextAsync(Repository.PathOf("docs/operations.md"))).Groups[1].Value
            .Replace("/usr/bin/dotnet", BuiltProgram.Host, StringComparison.Ordinal);
        Assert.Contains("ExecStart=", unit, StringComparison.Ordinal);
        var file = _folder.File("naftstats.service");
        await File.WriteAllTextAsync(file, unit);

        await using var verify = new RunningProcess(Tool.Find("systemd-analyze")!, ["verify", "--man=no", file]);

        // What is wrong with a directive is a warning that names the file, and the exit code stays 0.
        Assert.True(await verify.WaitForExit() == 0 && !verify.Output.Contains("naftstats.service", StringComparison.Ordinal), verify.Output);
    }

    private async Task Drill(TestDatabase database, string kind, Func<string, string> placed, Dictionary<string, string> environment, Func<Task> lose)
    {
        var pinned = Load.Path(0) + "&release=2024.1";
        string before, lost;
        await using (var server = await Server.Start(database.Location))
        {
            before = await Answer(server, pinned);
            await Run($"back up {kind}");
            await database.Run(4, "publish", "-s", published.ChangedSeedData);
            await server.WaitFor("Serving release 2024.2");
            lost = await Answer(server, Load.Path(0));
        }

        var figures = await DataHash();
        await lose();
        await Run($"restore {kind}");

        await using var restored = await Server.Start(database.Location);
        Assert.Equal("2024.1", (await restored.Data("{ release { version } }")).GetProperty("release").GetProperty("version").GetString());
        Assert.Equal(before, await Answer(restored, pinned));
        await database.Run(4, "publish", "-s", published.ChangedSeedData);
        await restored.WaitFor("Serving release 2024.2");
        Assert.Equal(lost, await Answer(restored, Load.Path(0)));
        Assert.Equal(figures, await DataHash());

        async Task Run(string name)
        {
            var document = await File.ReadAllTextAsync(Repository.PathOf("docs/operations.md"));
            var command = Regex.Match(document, $"<!-- command: {name} -->\n```\n(.*?)\n```", RegexOptions.Singleline).Groups[1].Value;
            await using var shell = new RunningProcess("/bin/sh", ["-ec", placed(command)], environment);
            Assert.True(command.Length > 0 && await shell.WaitForExit() == 0, $"{name}: {shell.Output}");
        }

        async Task<string?> DataHash() =>
            JsonSerializer.Deserialize<JsonElement>(await database.AuditFile("2024.2", "json")).GetProperty("report").GetProperty("dataHash").GetString();
    }

    private static async Task<string> Answer(Server server, string path)
    {
        using var answer = await server.Send(HttpMethod.Get, path);
        return await answer.Content.ReadAsStringAsync();
    }

    [GeneratedRegex("<!-- unit -->\n```ini\n(.*?)```", RegexOptions.Singleline)]
    private static partial Regex UnitInDocument();
}
