using System.Diagnostics;
using System.Text.Json;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>A new release takes over while the server answers, whole or not at all.</summary>
[Trait("Database", "Every")]
[Collection(OneWayReleasesCollection.Name)]
public sealed class HotSwapTests(OneWayReleases published) : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private TestDatabase _database = null!;

    public async Task InitializeAsync() => _database = await published.CopyOfOne();

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }

    [Fact]
    public async Task A_release_published_under_load_takes_over_without_a_failed_or_mixed_answer()
    {
        await using var server = await Server.Start(_database.Location, Unlimited);
        using var load = new Load(server, () => Random.Shared.Next(1, 300), Mixed);
        await load.Requests(200);
        using var before = await server.Send(HttpMethod.Get, Load.Path(0));

        await _database.Run(4, "publish", "-s", published.ChangedSeedData);
        var watch = Stopwatch.StartNew();
        await Until(async () => await Version(server) == "2024.2");
        var took = watch.Elapsed;
        await load.Requests(200);

        Assert.Empty(await load.Stop());
        Assert.True(took < TimeSpan.FromSeconds(30), $"It took {took}.");
        using var after = await server.Send(HttpMethod.Get, Load.Path(0), ("If-None-Match", before.Headers.ETag!.ToString()));
        Assert.Equal(System.Net.HttpStatusCode.OK, after.StatusCode);
        using var pinned = await server.Send(HttpMethod.Get, Load.Path(0) + "&release=2024.1");
        Assert.Equal(await before.Content.ReadAsStringAsync(), await pinned.Content.ReadAsStringAsync());
        Assert.Equal(before.Headers.ETag, pinned.Headers.ETag);
    }

    [Fact]
    public async Task A_corrupt_release_is_refused_loudly_and_the_one_before_it_answers()
    {
        await using var server = await Server.Start(_database.Location, Unlimited);
        using var load = new Load(server, () => Random.Shared.Next(1, 300), Mixed);
        await PublishBroken();

        await server.WaitFor("Release 2024.2 is REFUSED");
        await load.Requests(100);

        Assert.Empty(await load.Stop());
        Assert.Equal("2024.1", await Version(server));
        Assert.Equal(["2024.1"], (await server.Data("{ releases { version } }")).GetProperty("releases").EnumerateArray().Select(release => release.GetProperty("version").GetString()));
        var health = JsonSerializer.Deserialize<JsonElement>(await server.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)));
        Assert.Equal("degraded", health.GetProperty("status").GetString());
        Assert.Equal("degraded", health.GetProperty("checks").GetProperty("release").GetProperty("status").GetString());

        // A server that starts now does the same.
        await using var second = await Server.Start(_database.Location, Unlimited);
        Assert.Equal("2024.1", await Version(second));
        Assert.Contains("REFUSED", second.Output, StringComparison.Ordinal);

        // The next sound release takes over, and all is well again.
        await _database.Run(4, "publish", "-s", OneWaySeedData.Create(_folder, 2), "--despite-refused", "2024.2");
        await Until(async () => await Version(server) == "2024.3");
        await Until(async () => await Ready(server) == "healthy");
    }

    private static Dictionary<string, string> Unlimited => new() { ["Limits__RequestsPerSecond"] = "0" };

    // Version 2024.1 has a title, the others another one: an answer from both would show.
    private static string? Mixed(JsonElement data)
    {
        var version = data.GetProperty("release").GetProperty("version").GetString();
        var table = data.GetProperty("indicator").GetProperty("table").GetProperty("release").GetProperty("version").GetString();
        var title = data.GetProperty("indicator").GetProperty("title").GetString()!;
        return version == table && title.Contains("herzien", StringComparison.Ordinal) == (version != "2024.1") ? null : $"Release {version}, table of {table}, title {title}.";
    }

    private static async Task<string?> Version(Server server) =>
        (await server.Data("{ release { version } }")).GetProperty("release").GetProperty("version").GetString();

    [Fact]
    public async Task Synthetic_figures_are_not_served_as_official_for_an_edit_in_the_database()
    {
        _database = await published.CopyOfTwo();
        await using var server = await Server.Start(_database.Location, Unlimited);
        const string Releases = "{ releases { version provenance } }";
        var sound = Server.Pretty(await server.Data(Releases));

        await _database.Execute("UPDATE releases SET \"Provenance\" = 'Published' WHERE \"Version\" = '2024.1'");
        await server.WaitFor("Release 2024.1 is REFUSED");
        Assert.DoesNotContain("2024.1", Server.Pretty(await server.Data(Releases)), StringComparison.Ordinal);
        Assert.Equal("2024.2", await Version(server));
        Assert.Equal("healthy", await Ready(server));

        await _database.Execute("UPDATE releases SET \"Provenance\" = 'Published' WHERE \"Version\" = '2024.2'");
        await server.WaitFor("Release 2024.2 is REFUSED");
        await _database.Execute("UPDATE releases SET \"Provenance\" = 'Synthetic'");
        await server.WaitFor("Release 2024.2 is sound again");
        Assert.Equal(sound, Server.Pretty(await server.Data(Releases)));
    }

    [Fact]
    public async Task A_refused_release_that_is_restored_in_place_takes_over_without_a_restart()
    {
        await using var server = await Server.Start(_database.Location, Unlimited);
        var whole = await PublishBroken();
        await server.WaitFor("Release 2024.2 is REFUSED");

        await _database.Execute(
            """UPDATE cubes SET "Trajecten" = @whole WHERE "Release" = '2024.2' AND "Shape" = 'totaal' AND "Population" = 'Opgestart'""", ("@whole", whole));

        await Until(async () => await Version(server) == "2024.2");
        Assert.Equal("healthy", await Ready(server));
        await server.WaitFor("Release 2024.2 is sound again");
    }

    // A valid release, of which the cells of one population's total are not what its hash says. Gives those cells as they were.
    private async Task<byte[]> PublishBroken()
    {
        byte[]? whole = null;
        await _database.TakeOver(published.Two, "2024.2", (table, row) =>
        {
            if (table == "cubes" && row["Shape"] is "totaal" && row["Population"] is "Opgestart")
            {
                whole = (byte[])row["Trajecten"];
                row["Trajecten"] = new byte[whole.Length];
            }
        });
        return whole!;
    }

    private static async Task<string?> Ready(Server server) =>
        JsonSerializer.Deserialize<JsonElement>(await server.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).GetProperty("status").GetString();

    private static async Task Until(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(4), "It did not come to pass.");
            await Task.Delay(50);
        }
    }
}
