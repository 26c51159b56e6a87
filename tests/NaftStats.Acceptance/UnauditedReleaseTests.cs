using System.Text;
using System.Text.Json;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>A release without an audit that passed and belongs to it is never served, and nothing can be set to change that.</summary>
[Collection(OneWayReleasesCollection.Name)]
public sealed class UnauditedReleaseTests(OneWayReleases published)
{
    private const string NoAudit = "UPDATE releases SET \"Audit\" = NULL WHERE \"Version\" = '2024.1'";

    [Fact]
    [Trait("Database", "Every")]
    public Task A_running_server_refuses_it_loudly_and_goes_on_with_the_one_before() => IsRefusedByRunningServer("Audit", "", null, "it has no audit report");

    [Theory]
    [InlineData("Audit", "\"exposed\":0", "\"exposed\":1", "its content does not match its hash")]
    [InlineData("Provenance", "", "Real", "its version, date, provenance or another of its marks does not match its hash")]
    public Task So_does_it_with_one_that_was_tampered_with(string column, string text, string other, string reason) => IsRefusedByRunningServer(column, text, other, reason);

    private async Task IsRefusedByRunningServer(string column, string text, string? other, string reason)
    {
        var database = await published.CopyOfOne();
        await using var server = await Server.Start(database.Location);

        // Taken over from elsewhere, so that the server never sees the sound one.
        await database.TakeOver(published.Two, "2024.2", (table, row) =>
        {
            if (table == "releases")
            {
                row[column] = Tampered(row[column], text, other);
            }
        });

        await server.WaitFor("Release 2024.2 is REFUSED");

        Assert.Contains(reason, server.Output, StringComparison.Ordinal);
        Assert.Equal("2024.1", (await server.Data("{ release { version } }")).GetProperty("release").GetProperty("version").GetString());
        var health = JsonSerializer.Deserialize<JsonElement>(await server.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).GetProperty("checks").GetProperty("release");
        Assert.Equal("degraded", health.GetProperty("status").GetString());
        Assert.Contains(reason, health.GetProperty("description").GetString(), StringComparison.Ordinal);
        using var page = await server.Send(HttpMethod.Get, "/releases/2024.2/audit");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.StatusCode);
        Assert.Contains(reason, await database.Run(1, "audit"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_counts_as_published_so_that_nothing_is_published_without_it_unless_somebody_says_so()
    {
        var database = await published.CopyOfOne();
        await database.Execute("UPDATE releases SET \"Provenance\" = 'Published'");

        var refused = await database.Run(1, "publish", "-s", published.ChangedSeedData);

        Assert.Contains("Release 2024.1 is refused", refused, StringComparison.Ordinal);
        Assert.Contains("It counts as published all the same", refused, StringComparison.Ordinal);
        Assert.Contains("--despite-refused 2024.1.", refused, StringComparison.Ordinal);
        Assert.Contains("Nothing was written.", refused, StringComparison.Ordinal);
        Assert.Contains("No release \"2024.9\" is refused.", await published.One.Run(1, "publish", "-s", published.ChangedSeedData, "--despite-refused", "2024.9"), StringComparison.Ordinal);
        Assert.Contains("Release 2024.2 is published.", await database.Run(0, "publish", "-s", published.ChangedSeedData, "--despite-refused", "2024.1"), StringComparison.Ordinal);
        await using var server = Server.StartWithin(database.Location);
        Assert.Equal(["2024.2"], (await server.Data("{ releases { version } }")).GetProperty("releases").EnumerateArray().Select(release => release.GetProperty("version").GetString()));
    }

    [Theory]
    [Trait("Database", "Every")]
    [InlineData(NoAudit, "Release 2024.1 is refused: it has no audit report. Publish a new release")]
    [InlineData("UPDATE releases SET \"Provenance\" = 'Real'", "Release 2024.1 is refused: its version, date, provenance")]
    [InlineData("DELETE FROM \"__EFMigrationsHistory\" WHERE \"MigrationId\" LIKE '%SealedReleases'", "run \"naftstats upgrade\" on it: its releases stay as they are.")]
    public async Task A_server_that_has_no_other_does_not_start(string edit, string reason)
    {
        var database = await published.CopyOfOne();
        await database.Execute(edit);

        await using var process = BuiltProgram.Start(BuiltProgram.Api, [], new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = "http://127.0.0.1:0",
            ["ConnectionStrings__NaftStats"] = database.Location,
        });

        Assert.Equal(1, await process.WaitForExit());
        Assert.Contains(reason, process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at NaftStats", process.Output, StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Database", "Every")]
    public async Task An_older_one_can_be_pinned_by_no_table_and_no_request()
    {
        var database = await published.CopyOfTwo();
        await database.Execute(NoAudit);
        await using var server = Server.StartWithin(database.Location);

        var error = Assert.Single(await server.Errors("""{ indicator(code: "opgestarte-trajecten") { table(release: "2024.1") { rows { value } } } }"""));

        Assert.Equal("RELEASE_REFUSED", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("Release 2024.2 can be asked.", error.GetProperty("message").GetString(), StringComparison.Ordinal);

        await Refuses();

        // Nor once it is off the list, and then it is still told why.
        while ((await server.Data("{ releases { version } }")).GetProperty("releases").GetArrayLength() > 1)
        {
            await Task.Delay(20);
        }

        await Refuses();

        async Task Refuses()
        {
            using var answer = await server.Send(HttpMethod.Get, Server.PathOf("{ release { version } }", "&release=2024.1"));
            Assert.Equal(System.Net.HttpStatusCode.NotFound, answer.StatusCode);
            Assert.Contains("RELEASE_REFUSED", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Small_groups_hidden_and_nothing_else_is_not_published()
    {
        using var folder = new TemporaryFolder();
        var database = published.New();
        var seedData = OneWaySeedData.Create(folder);
        var policy = Path.Combine(seedData, "policy.yaml");
        await File.WriteAllTextAsync(policy, OneWaySeedData.Policy.Replace("audited-release", "primary-only", StringComparison.Ordinal));

        var output = await database.Run(1, "publish", "-s", seedData);

        Assert.Contains("policy.yaml, line 1: The profile \"primary-only\" hides small groups and nothing else", output, StringComparison.Ordinal);
        Assert.Contains("Choose \"audited-release\"", output, StringComparison.Ordinal);
        Assert.False(await database.Exists());
    }

    [Fact]
    public async Task Other_records_are_told_from_those_of_the_release_and_a_later_release_is_compared_with_it()
    {
        Assert.Contains(
            "The figures that come out of the records are not those of release 2024.1.",
            await published.One.Run(1, "audit", "-s", published.ChangedSeedData), StringComparison.Ordinal);

        var difference = await published.Two.Run(0, "diff", "2024.1", "2024.2", "--cells");

        Assert.Contains("Release 2024.2 against 2024.1", difference, StringComparison.Ordinal);

        // One traject less is no difference that anyone may see: a published year stays as it is.
        Assert.Contains("No cell that both releases have has changed.", difference, StringComparison.Ordinal);
        Assert.Contains("Did you mean", await published.Two.Run(1, "diff", "2024.1", "2024.11"), StringComparison.Ordinal);
    }

    // All of a value, or a part of it that must be there.
    private static object Tampered(object value, string text, string? other)
    {
        if (text.Length == 0 || other is null)
        {
            return (object?)other ?? DBNull.Value;
        }

        var whole = Encoding.UTF8.GetString((byte[])value);
        Assert.Contains(text, whole, StringComparison.Ordinal);
        return Encoding.UTF8.GetBytes(whole.Replace(text, other, StringComparison.Ordinal));
    }
}
