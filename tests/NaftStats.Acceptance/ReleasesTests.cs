using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>Releases over their life: a publication that is killed, one that is refused, one that takes over, one that is compared with the print.</summary>
[Collection(OneWayReleasesCollection.Name)]
public sealed class ReleasesTests(OneWayReleases published) : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_server_whose_address_is_taken_says_so()
    {
        var address = published.Server.Client.BaseAddress!.ToString();

        Assert.Contains("Another program listens there", await FailToStart(published.One.Location, address), StringComparison.Ordinal);
    }

    // A file: this is about SQLite, whatever the other tests keep their releases in.
    [Fact]
    public async Task A_server_on_a_file_that_is_no_database_says_so()
    {
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
    [Trait("Database", "Every")]
    [InlineData("Check records")]
    [InlineData("Protect and attack")]
    public async Task A_publication_that_is_killed_leaves_the_previous_release_intact(string step)
    {
        var database = await published.CopyOfOne();
        await using (var killed = database.Start("publish", "-s", published.ChangedSeedData))
        {
            await killed.WaitFor(step, TimeSpan.FromMinutes(4));
            await killed.Kill();
        }

        await using var server = Server.StartWithin(database.Location);
        var data = await server.Data("""{ release { version } indicator(code: "opgestarte-trajecten") { title table { rows { value } } } }""");
        var version = data.GetProperty("release").GetProperty("version").GetString();
        Assert.True(version is "2024.1" or "2024.2");
        Assert.Equal(version == "2024.1" ? "Opgestarte trajecten" : "Opgestarte trajecten, herzien 1", data.GetProperty("indicator").GetProperty("title").GetString());
        Assert.Equal(3807, data.GetProperty("indicator").GetProperty("table").GetProperty("rows")[0].GetProperty("value").GetInt32());
    }

    [Fact]
    [Trait("Database", "Every")]
    public async Task A_new_release_is_served_after_it_is_published_and_the_old_one_can_be_pinned()
    {
        Assert.Contains("Release 2024.2 is published.", published.ChangedOutput, StringComparison.Ordinal);

        // A published year is closed: one traject less would be the difference of two releases.
        Assert.Contains("Warning: 2024 stays as it was published, though its records have changed", published.ChangedOutput, StringComparison.Ordinal);

        await using var server = Server.StartWithin((await published.CopyOfTwo()).Location);
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
        var database = await published.CopyOfOne();

        Assert.Contains("Nothing changed", await database.Run(3, "publish", "-s", published.SeedData), StringComparison.Ordinal);
    }

    [Fact]
    [Trait("Database", "Every")]
    public async Task Of_two_publishers_at_once_one_writes_and_the_other_is_told_to_begin_again()
    {
        var database = await published.CopyOfOne();
        string[] folders = [published.ChangedSeedData, OneWaySeedData.Create(_folder, 2)];

        // Nobody can write until both have protected their figures together with what was there.
        await using var writing = await database.HoldWriting();
        var publishers = folders.Select(folder => database.Patient().Start("publish", "-s", folder)).ToArray();
        try
        {
            foreach (var publisher in publishers)
            {
                await publisher.WaitFor("Protect and attack", TimeSpan.FromMinutes(4));
            }

            await writing.DisposeAsync();
            int[] codes = [await publishers[0].WaitForExit(), await publishers[1].WaitForExit()];

            Assert.Equal([1, 4], codes.Order());
            var (written, refused) = codes[0] == 4 ? (publishers[0], publishers[1]) : (publishers[1], publishers[0]);
            Assert.Contains("Release 2024.2 is published.", written.Output, StringComparison.Ordinal);
            Assert.Contains("The releases in the database changed while this one was made (2024.2)", refused.Output, StringComparison.Ordinal);
            Assert.Contains("Publish again.", refused.Output, StringComparison.Ordinal);
        }
        finally
        {
            foreach (var publisher in publishers)
            {
                await publisher.DisposeAsync();
            }
        }
    }

    [Theory]
    [InlineData("leeftijd,", "leeftijdd,", "trajecten-2024-1.csv, line 1: The column \"leeftijd\" is missing.")]
    [InlineData(",vrouwelijk,", ",vrouw,", "column geslacht: The value is not a category of \"geslacht\"")]
    public async Task Bad_records_publish_nothing(string right, string wrong, string message)
    {
        var database = await published.CopyOfOne();
        var seedData = OneWaySeedData.Create(_folder);
        var file = Path.Combine(seedData, "records", "trajecten-2024-1.csv");
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace(right, wrong, StringComparison.Ordinal));

        var before = await database.Contents();

        var output = await database.Run(1, "publish", "-s", seedData);

        Assert.Contains(message, output, StringComparison.Ordinal);
        Assert.Contains("Nothing was written.", output, StringComparison.Ordinal);
        Assert.Equal(before, await database.Contents());
    }

    [Fact]
    public async Task A_digit_that_is_changed_in_a_published_table_is_found()
    {
        var database = published.New();
        var seedData = OneWaySeedData.Create(_folder);
        var file = Directory.EnumerateFiles(seedData, "06-*.csv", SearchOption.AllDirectories).Single(path => path.Contains("cijferrapport", StringComparison.Ordinal));
        await File.WriteAllTextAsync(file, (await File.ReadAllTextAsync(file)).Replace("1882", "1883", StringComparison.Ordinal));
        await database.Run(0, "publish", "-s", seedData);

        var output = await database.Run(1, "verify");

        Assert.Contains("printed 1883, computed 1882", output, StringComparison.Ordinal);
    }
}
