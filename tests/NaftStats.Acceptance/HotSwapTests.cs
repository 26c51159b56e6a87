using System.Data.Common;
using System.Diagnostics;
using System.Text.Json;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>A new release takes over while the server answers, whole or not at all.</summary>
public sealed class HotSwapTests(TestDatabases databases) : IClassFixture<TestDatabases>, IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private string Database { get; } = databases.New();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_release_published_under_load_takes_over_without_a_failed_or_mixed_answer()
    {
        await using var server = await Server.Start(Database, Unlimited);
        using var load = new Load(server, () => Random.Shared.Next(1, 300), Mixed);
        await load.Requests(200);
        using var before = await server.Send(HttpMethod.Get, Load.Path(0));

        await Publish(ChangedSeedData());
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
        await using var server = await Server.Start(Database, Unlimited);
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
        await using var second = await Server.Start(Database, Unlimited);
        Assert.Equal("2024.1", await Version(second));
        Assert.Contains("REFUSED", second.Output, StringComparison.Ordinal);

        // The next sound release takes over, and all is well again.
        await Publish(ChangedSeedData(2));
        await Until(async () => await Version(server) == "2024.3");
        Assert.Equal("healthy", await Ready(server));
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
    public async Task A_refused_release_that_is_restored_in_place_takes_over_without_a_restart()
    {
        await using var server = await Server.Start(Database, Unlimited);
        var whole = await PublishBroken();
        await server.WaitFor("Release 2024.2 is REFUSED");

        await using (var connection = await databases.Open(Database))
        {
            await Write(connection, null, "UPDATE cubes SET \"Trajecten\" = @whole WHERE \"Release\" = '2024.2' AND \"Shape\" = 'totaal' AND \"Population\" = 'Opgestart'", ("@whole", whole));
        }

        await Until(async () => await Version(server) == "2024.2");
        Assert.Equal("healthy", await Ready(server));
        await server.WaitFor("Release 2024.2 is sound again");
    }

    // A publication that was broken on the way: a valid release, of which the cells of one population's total are not what its hash says.
    // Gives those cells as they were.
    private async Task<byte[]> PublishBroken()
    {
        var elsewhere = databases.New();
        await Publish(ChangedSeedData(), elsewhere);
        await using var source = await databases.Open(elsewhere);
        await using var target = await databases.Open(Database);
        await using var transaction = await target.BeginTransactionAsync();
        byte[]? whole = null;
        foreach (var table in new[] { "releases", "cubes", "means" })
        {
            await using var select = source.CreateCommand();
            select.CommandText = $"SELECT * FROM {table}";
            await using var rows = await select.ExecuteReaderAsync();
            while (await rows.ReadAsync())
            {
                var row = Enumerable.Range(0, rows.FieldCount).ToDictionary(rows.GetName, rows.GetValue);
                row[table == "releases" ? "Version" : "Release"] = "2024.2";
                if (table == "releases")
                {
                    row["Sequence"] = 2;
                }
                else if (whole is null && table == "cubes" && row["Shape"] is "totaal" && row["Population"] is "Opgestart")
                {
                    whole = (byte[])row["Trajecten"];
                    row["Trajecten"] = new byte[whole.Length];
                }

                var names = row.Keys.ToArray();
                await Write(
                    target,
                    transaction,
                    $"INSERT INTO {table} ({string.Join(", ", names.Select(name => $"\"{name}\""))}) VALUES ({string.Join(", ", names.Select(name => "@" + name))})",
                    [.. names.Select(name => ("@" + name, row[name]))]);
            }
        }

        await transaction.CommitAsync();
        return whole!;
    }

    private static async Task Write(DbConnection connection, DbTransaction? transaction, string text, params (string Name, object Value)[] values)
    {
        await using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The texts are those above: names of tables and columns, and parameters.
        command.CommandText = text;
#pragma warning restore CA2100
        command.Transaction = transaction;
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (name, value);
            command.Parameters.Add(parameter);
        }

        await command.ExecuteNonQueryAsync();
    }

    private static async Task<string?> Ready(Server server) =>
        JsonSerializer.Deserialize<JsonElement>(await server.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative))).GetProperty("status").GetString();

    private async Task Publish(string seedData, string? database = null)
    {
        await using var process = BuiltProgram.Start(BuiltProgram.Publishing, ["publish", "-d", database ?? Database, "-s", seedData]);
        var code = await process.WaitForExit();
        Assert.True(code == 0, process.Output);
    }

    /// <summary>The shipped data with another title.</summary>
    private string ChangedSeedData(int revision = 1)
    {
        var target = Path.Combine(_folder.Path, $"seed-data-{revision}");
        foreach (var source in Directory.EnumerateFiles(Repository.PathOf("seed-data"), "*", SearchOption.AllDirectories))
        {
            File.Copy(source, _folder.File(Path.Combine(target, Path.GetRelativePath(Repository.PathOf("seed-data"), source))), true);
        }

        OneWaySeedData.Retitle(target, revision);
        return target;
    }

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
