using System.Diagnostics;
using System.Text.Json;
using System.Text.RegularExpressions;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>
/// PostgreSQL serves the same answers as the embedded SQLite, to one server or to many. These tests bring a PostgreSQL of their own, which
/// they take down and whose roles they change: they say the same whatever the others keep their releases in.
/// </summary>
[Collection(OwnServersCollection.Name)]
public sealed partial class PostgreSqlTests(ShippedData shipped) : IAsyncLifetime
{
    private const string Database = "naftstats";
    private const string Reader = "naftstats_reader";

    private readonly PostgreSqlServer _postgres = new();
    private readonly RedisServer _redis = new();
    private readonly TemporaryFolder _folder = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        await _redis.DisposeAsync();
        await _postgres.DisposeAsync();
        _folder.Dispose();
    }

    [ToolFact("postgres", "initdb", "psql")]
    public async Task Every_example_is_answered_as_from_sqlite_and_a_lost_database_costs_no_answer()
    {
        await _postgres.Start();
        await using var server = await Start(_postgres.ConnectionString(Database));
        Assert.DoesNotContain("secret", server.Output, StringComparison.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Repository.PathOf("schema/examples"), "*.graphql"))
        {
            var query = await File.ReadAllTextAsync(file);
            Assert.Equal(await Answer(shipped.Server, query), await Answer(server, query));
        }

        await _postgres.Kill();
        await Until(() => IsDatabase(server, "degraded"));
        Assert.Equal(await Answer(shipped.Server, "{ dimensions { code } }"), await Answer(server, "{ dimensions { code } }"));
        await _postgres.Start();
        await Until(() => IsDatabase(server, "healthy"));
    }

    [ToolFact("postgres", "initdb", "psql", "redis-server")]
    public async Task Three_servers_that_can_only_read_are_one_to_the_outside_and_all_take_the_next_release()
    {
        await _postgres.Start();
        await _redis.Start();
        await new TestDatabase(_postgres, Database, _folder.Path).Run(0, "publish", "-s", OneWaySeedData.Create(_folder));
        await _postgres.Sql(Database, "-v", $"reader={Reader}", "-v", $"password=secret-{Reader}", "-f", Repository.PathOf("docs/postgresql-reader.sql"));
        var reader = _postgres.ConnectionString(Database, Reader);
        await Assert.ThrowsAsync<InvalidOperationException>(() => _postgres.Sql(Database, "-c", $"SET ROLE {Reader}; DELETE FROM cubes"));

        var servers = await Task.WhenAll(Start(reader), Start(reader), Start(reader));
        try
        {
            await OneToTheOutside(servers);
            await PublishCorrected(OneWaySeedData.Create(_folder, 1));
            foreach (var server in servers)
            {
                await Until(async () => (await Answer(server, "{ release { version } }")).Contains("2024.2", StringComparison.Ordinal));
            }

            await OneToTheOutside(servers);
        }
        finally
        {
            foreach (var server in servers)
            {
                await server.DisposeAsync();
            }
        }
    }

    [ToolFact("postgres", "initdb", "psql")]
    public async Task A_release_is_kept_and_refused_as_in_sqlite_and_the_files_go_where_the_publisher_says()
    {
        await _postgres.Start();
        var database = new TestDatabase(_postgres, Database, _folder.Path);
        var reports = Path.GetDirectoryName(_folder.File("reports/here"))!;
        var output = await database.Run(0, "publish", "-s", OneWaySeedData.Create(_folder), "--audit-folder", reports);
        Assert.DoesNotContain("secret", output, StringComparison.Ordinal);

        await using (var server = await Server.Start(database.Location))
        {
            using var json = await server.Send(HttpMethod.Get, "/releases/2024.1/audit", ("Accept", "application/json"));
            Assert.Equal(await File.ReadAllTextAsync(Path.Combine(reports, "naftstats.audit-2024.1.json")), await json.Content.ReadAsStringAsync());
        }

        Assert.Contains("The audit passed.", await database.Run(0, "audit"), StringComparison.Ordinal);
        await _postgres.Sql(Database, "-c", "UPDATE releases SET \"Audit\" = NULL");
        Assert.Contains("it has no audit report", await database.Run(1, "audit"), StringComparison.Ordinal);
    }

    private static async Task OneToTheOutside(Server[] servers)
    {
        for (var i = 0; i < 5; i++)
        {
            var answers = new HashSet<(string?, string)>();
            foreach (var server in servers)
            {
                using var answer = await server.Send(HttpMethod.Get, Load.Path(i));
                answers.Add((answer.Headers.ETag?.ToString(), await answer.Content.ReadAsStringAsync()));
            }

            Assert.NotNull(Assert.Single(answers).Item1);
        }
    }

    private Task<Server> Start(string database) => Server.Start(database, new Dictionary<string, string>
    {
        ["ConnectionStrings__Redis"] = _redis.ConnectionString,
        ["Limits__RequestsPerSecond"] = "0",
    });

    // The two databases were published at different times; everything else is the same.
    private static async Task<string> Answer(Server server, string query)
    {
        using var answer = await server.Send(HttpMethod.Get, Server.PathOf(query));
        return PublishedAt().Replace(await answer.Content.ReadAsStringAsync(), "(time)");
    }

    private static async Task<bool> IsDatabase(Server server, string status) =>
        JsonSerializer.Deserialize<JsonElement>(await server.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative)))
            .GetProperty("checks").GetProperty("database").GetProperty("status").GetString() == status;

    // The environment names the database, as it does to the server.
    private async Task PublishCorrected(string seedData)
    {
        await using var process = BuiltProgram.Start(BuiltProgram.Publishing, ["publish", "-s", seedData], new Dictionary<string, string>
        {
            ["ConnectionStrings__NaftStats"] = _postgres.ConnectionString(Database),
        }, _folder.Path);
        Assert.True(await process.WaitForExit() == 4, process.Output);
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

    [GeneratedRegex(@"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")]
    private static partial Regex PublishedAt();
}
