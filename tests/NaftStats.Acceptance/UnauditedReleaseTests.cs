using System.Text.Json;
using Microsoft.Data.Sqlite;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>A release without an audit that passed and belongs to it is never served, and nothing can be set to change that.</summary>
public sealed class UnauditedReleaseTests(OneWayReleases published) : IClassFixture<OneWayReleases>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database => _folder.File("naftstats.db");

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("UPDATE releases SET Audit = NULL", "it has no audit report")]
    [InlineData("UPDATE releases SET Audit = CAST(replace(CAST(Audit AS TEXT), '\"exposed\":0', '\"exposed\":1') AS BLOB)", "its content does not match its hash")]
    [InlineData("UPDATE releases SET DataHash = 'other'", "its audit report is about other data")]
    [InlineData("UPDATE releases SET PolicyHash = 'other'", "its audit report is about another policy")]
    public async Task A_running_server_refuses_it_loudly_and_goes_on_with_the_one_before(string tampering, string reason)
    {
        File.Copy(published.One, Database);
        await using var server = await Server.Start(Database);
        await PublishTampered(tampering);

        await server.WaitFor("Release 2024.2 is REFUSED");

        Assert.Contains(reason, server.Output, StringComparison.Ordinal);
        Assert.Equal("2024.1", (await server.Data("{ release { version } }")).GetProperty("release").GetProperty("version").GetString());
        var health = JsonSerializer.Deserialize<JsonElement>(await server.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).GetProperty("checks").GetProperty("release");
        Assert.Equal("degraded", health.GetProperty("status").GetString());
        Assert.Contains(reason, health.GetProperty("description").GetString(), StringComparison.Ordinal);
        using var page = await server.Send(HttpMethod.Get, "/releases/2024.2/audit");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains(reason, await CommandLine.Run(1, "audit", "-d", Database), StringComparison.Ordinal);

        // The same data again is a sound release, and all is well.
        await CommandLine.Run(0, "publish", "-s", published.ChangedSeedData, "-d", Database);
        await server.WaitFor("Serving release 2024.3");
    }

    [Fact]
    public async Task A_server_that_has_no_other_does_not_start()
    {
        File.Copy(published.One, Database);
        await Execute("UPDATE releases SET Audit = NULL");

        await using var process = BuiltProgram.Start(BuiltProgram.Api, [], new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ConnectionStrings__NaftStats"] = Database,
        });

        Assert.Equal(1, await process.WaitForExit());
        Assert.Contains("Release 2024.1 is refused: it has no audit report. Publish a new release", process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_older_one_cannot_be_pinned()
    {
        File.Copy(published.Two, Database);
        await Execute("UPDATE releases SET Audit = NULL WHERE Version = '2024.1'");
        await using var server = await Server.Start(Database);

        var error = Assert.Single(await server.Errors("""{ indicator(code: "opgestarte-trajecten") { table(release: "2024.1") { rows { value } } } }"""));

        Assert.Equal("RELEASE_REFUSED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("Release 2024.2 can be asked.", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_whole_request_cannot_be_pinned_to_it_either()
    {
        File.Copy(published.Two, Database);
        await Execute("UPDATE releases SET Audit = NULL WHERE Version = '2024.1'");
        await using var server = await Server.Start(Database);

        using var answer = await server.Send(HttpMethod.Get, Server.PathOf("{ release { version } }", "&release=2024.1"));

        Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Contains("RELEASE_REFUSED", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [ToolFact("postgres", "initdb", "psql")]
    public async Task PostgreSQL_keeps_and_refuses_as_SQLite_does_and_the_files_go_where_the_publisher_says()
    {
        await using var postgres = new PostgreSqlServer();
        await postgres.Start();
        var database = postgres.ConnectionString("naftstats");
        var output = await CommandLine.Run(0, "publish", "-s", published.ChangedSeedData, "-d", database, "--audit-folder", _folder.Path);
        Assert.DoesNotContain("secret", output, StringComparison.Ordinal);

        await using (var server = await Server.Start(database))
        {
            using var json = await server.Send(HttpMethod.Get, "/releases/2024.1/audit", ("Accept", "application/json"));
            Assert.Equal(await File.ReadAllTextAsync(_folder.File("naftstats.audit-2024.1.json")), await json.Content.ReadAsStringAsync());
        }

        Assert.Contains("The audit passed.", await CommandLine.Run(0, "audit", "-d", database), StringComparison.Ordinal);
        await postgres.Sql("naftstats", "-c", "UPDATE releases SET \"Audit\" = NULL");
        Assert.Contains("it has no audit report", await CommandLine.Run(1, "audit", "-d", database), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Small_groups_hidden_and_nothing_else_is_not_published()
    {
        var seedData = OneWaySeedData.Create(_folder);
        var policy = Path.Combine(seedData, "policy.yaml");
        await File.WriteAllTextAsync(policy, OneWaySeedData.Policy.Replace("audited-release", "primary-only", StringComparison.Ordinal));

        var output = await CommandLine.Run(1, "publish", "-s", seedData, "-d", Database);

        Assert.Contains("policy.yaml, line 1: The profile \"primary-only\" hides small groups and nothing else", output, StringComparison.Ordinal);
        Assert.Contains("Choose \"audited-release\"", output, StringComparison.Ordinal);
        Assert.False(File.Exists(Database));
    }

    [Fact]
    public async Task Other_records_are_told_from_those_of_the_release_and_a_later_release_is_compared_with_it()
    {
        Assert.Contains(
            "The figures that come out of the records are not those of release 2024.1.",
            await CommandLine.Run(1, "audit", "-d", published.One, "-s", published.ChangedSeedData), StringComparison.Ordinal);

        var difference = await CommandLine.Run(0, "diff", "2024.1", "2024.2", "-d", published.Two, "--cells");

        Assert.Contains("Release 2024.2 against 2024.1", difference, StringComparison.Ordinal);

        // One traject less is no difference that anyone may see: a published year stays as it is.
        Assert.Contains("No cell that both releases have has changed.", difference, StringComparison.Ordinal);
        Assert.Contains("Did you mean", await CommandLine.Run(1, "diff", "2024.1", "2024.11", "-d", published.Two), StringComparison.Ordinal);
    }

    // Made elsewhere, so that the server never sees the sound one.
    private async Task PublishTampered(string tampering)
    {
        var copy = _folder.File("copy/naftstats.db");
        File.Copy(published.Two, copy);
        await Execute(tampering, copy);
        await Execute($"""
            ATTACH '{copy}' AS other;
            BEGIN;
            INSERT INTO releases SELECT * FROM other.releases WHERE Version = '2024.2';
            INSERT INTO cubes SELECT * FROM other.cubes WHERE Release = '2024.2';
            INSERT INTO means SELECT * FROM other.means WHERE Release = '2024.2';
            COMMIT;
            """);
    }

    private async Task Execute(string sql, string? database = null)
    {
        using var connection = new SqliteConnection($"Data Source={database ?? Database};Pooling=False");
        await connection.OpenAsync();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the literals of this file.
        command.CommandText = sql;
#pragma warning restore CA2100
        await command.ExecuteNonQueryAsync();
    }
}
