using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>Releases over their life: the first start, a publication that is killed, one that is refused, the print.</summary>
public sealed class ReleasesTests(TestDatabases databases) : IClassFixture<TestDatabases>, IDisposable
{
    private const string Total = """{ release { version } indicator(code: "opgestarte-trajecten") { title table { rows { value } } } }""";

    private readonly TemporaryFolder _folder = new();

    private string Database { get; } = databases.New();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_first_start_publishes_and_the_next_does_not()
    {
        string first;
        await using (var server = await Server.Start(Database))
        {
            Assert.Contains("First start: publishing the shipped data", server.Output, StringComparison.Ordinal);
            Assert.Contains("Release 2024.1 is published.", server.Output, StringComparison.Ordinal);
            Assert.Contains("SYNTHETIC", server.Output, StringComparison.Ordinal);
            first = Server.Pretty(await server.Data(Total));
        }

        await using (var server = await Server.Start(Database))
        {
            Assert.DoesNotContain("First start", server.Output, StringComparison.Ordinal);
            Assert.Equal(first, Server.Pretty(await server.Data(Total)));
        }
    }

    [Fact]
    public async Task A_server_that_cannot_start_says_why()
    {
        await using var first = await Server.Start(Database);
        var address = first.Client.BaseAddress!.ToString();
        Assert.Contains("Another program listens there", await FailToStart(Database, address), StringComparison.Ordinal);

        var noDatabase = _folder.File("no.db");
        await File.WriteAllTextAsync(noDatabase, "This is no database, but long enough to be read as one. ".PadRight(4096, '.'));
        Assert.Contains("The database cannot be read", await FailToStart(noDatabase, "http://127.0.0.1:0"), StringComparison.Ordinal);
    }

    private static async Task<string> FailToStart(string database, string address)
    {
        await using var process = BuiltProgram.Start(BuiltProgram.Api, [], new Dictionary<string, string>
        {
            ["ASPNETCORE_URLS"] = address,
            ["ConnectionStrings__NaftStats"] = database,
        });
        Assert.Equal(1, await process.WaitForExit());
        return process.Output;
    }

    [Theory]
    [InlineData("Check records")]
    [InlineData("Tabulate and protect")]
    public async Task A_publication_that_is_killed_leaves_the_previous_release_intact(string step)
    {
        await Publish();
        var seedData = ChangedSeedData();
        await using (var killed = BuiltProgram.Start(BuiltProgram.Publishing, ["publish", "-d", Database, "-s", seedData]))
        {
            await killed.WaitFor(step, TimeSpan.FromMinutes(4));
            await killed.Kill();
        }

        await using var server = await Server.Start(Database);
        var data = await server.Data(Total);
        var version = data.GetProperty("release").GetProperty("version").GetString();
        Assert.True(version is "2024.1" or "2024.2");
        Assert.Equal(version == "2024.1" ? "Opgestarte trajecten" : "Opgestarte trajecten, herzien 1", data.GetProperty("indicator").GetProperty("title").GetString());
        Assert.Equal(3807, data.GetProperty("indicator").GetProperty("table").GetProperty("rows")[0].GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task A_new_release_is_served_after_it_is_published_and_the_old_one_can_be_pinned()
    {
        await Publish();
        var output = await Run(0, "publish", "-d", Database, "-s", ChangedSeedData());
        Assert.Contains("Release 2024.2 is published.", output, StringComparison.Ordinal);

        // A published year is closed: one traject less would be the difference of two releases.
        Assert.Contains("Warning: 2024 stays as it was published, though its records have changed", output, StringComparison.Ordinal);

        await using var server = await Server.Start(Database);
        var data = await server.Data("""
            {
              releases { version isCurrent }
              indicator(code: "opgestarte-trajecten") {
                title
                now: table { rows { value } }
                pinned: table(release: "2024.1") { release { version } rows { value } }
              }
            }
            """);
        Assert.Equal(["2024.2", "2024.1"], data.GetProperty("releases").EnumerateArray().Select(release => release.GetProperty("version").GetString()));
        var indicator = data.GetProperty("indicator");
        Assert.Equal("Opgestarte trajecten, herzien 1", indicator.GetProperty("title").GetString());
        Assert.Equal(3807, indicator.GetProperty("now").GetProperty("rows")[0].GetProperty("value").GetInt32());
        Assert.Equal(3807, indicator.GetProperty("pinned").GetProperty("rows")[0].GetProperty("value").GetInt32());
    }

    [Fact]
    public async Task Publishing_the_same_again_changes_nothing()
    {
        await Publish();

        Assert.Contains("Nothing changed", await Run(0, "publish", "-d", Database, "-s", Repository.PathOf("seed-data")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("leeftijd,", "leeftijdd,", "trajecten-2024-1.csv, line 1: The column \"leeftijd\" is missing.")]
    [InlineData(",vrouwelijk,", ",vrouw,", "column geslacht: The value is not a category of \"geslacht\"")]
    public async Task Bad_records_publish_nothing(string right, string wrong, string message)
    {
        await Publish();
        var seedData = CopiedSeedData();
        var file = Path.Combine(seedData, "records", "trajecten-2024-1.csv");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace(right, wrong, StringComparison.Ordinal));

        var output = await Run(1, "publish", "-d", Database, "-s", seedData);

        Assert.Contains(message, output, StringComparison.Ordinal);
        Assert.Contains("Nothing was written.", output, StringComparison.Ordinal);
        await using var server = await Server.Start(Database);
        Assert.Equal(1, (await server.Data("{ releases { version } }")).GetProperty("releases").GetArrayLength());
    }

    [Fact]
    public async Task The_release_of_the_shipped_data_is_the_report_as_printed()
    {
        await Publish();

        var output = await Run(0, "verify", "-d", Database);

        Snapshot.Match(output);
    }

    [Fact]
    public async Task A_digit_that_is_changed_in_a_published_table_is_found()
    {
        var seedData = CopiedSeedData();
        var file = Directory.EnumerateFiles(seedData, "06-*.csv", SearchOption.AllDirectories).Single(path => path.Contains("cijferrapport", StringComparison.Ordinal));
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("1882", "1883", StringComparison.Ordinal));
        await Run(0, "publish", "-d", Database, "-s", seedData);

        var output = await Run(1, "verify", "-d", Database);

        Assert.Contains("printed 1883, computed 1882", output, StringComparison.Ordinal);
    }

    private async Task Publish() => await Run(0, "publish", "-d", Database, "-s", Repository.PathOf("seed-data"));

    private static async Task<string> Run(int exitCode, params string[] arguments)
    {
        await using var process = BuiltProgram.Start(BuiltProgram.Publishing, arguments);
        var code = await process.WaitForExit();
        Assert.True(code == exitCode, $"Exit code {code}:\n{process.Output}");
        return process.Output;
    }

    private string CopiedSeedData()
    {
        var path = Path.Combine(_folder.Path, "seed-data");
        foreach (var source in Directory.EnumerateFiles(Repository.PathOf("seed-data"), "*", SearchOption.AllDirectories))
        {
            File.Copy(source, _folder.File(Path.Combine("seed-data", Path.GetRelativePath(Repository.PathOf("seed-data"), source))), true);
        }

        return path;
    }

    /// <summary>The shipped data with another title, and without the last traject of 2024.</summary>
    private string ChangedSeedData()
    {
        var seedData = CopiedSeedData();
        OneWaySeedData.Retitle(seedData, 1);
        var file = Path.Combine(seedData, "records", "trajecten-2024-2.csv");
        File.WriteAllLines(file, File.ReadAllLines(file)[..^1]);
        return seedData;
    }
}
