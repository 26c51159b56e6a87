using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>
/// The shared cache in every state of misery. In all of them, no request fails and no answer is wrong; health tells of it and of
/// the recovery.
/// </summary>
[Collection(OwnServersCollection.Name)]
public sealed class RedisTests(ShippedData shipped) : IAsyncLifetime
{
    private const string RedisDown = "Health: redis is Degraded";
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly RedisServer _redis = new();

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync() => await _redis.DisposeAsync();

    [ToolFact("redis-server")]
    public async Task A_second_server_gets_its_answers_from_the_first()
    {
        await _redis.Start();
        await using var first = await StartServer();
        var (tag, body) = await Ask(first, 1);
        await UntilKept(first, 1);
        await using var second = await StartServer();

        Assert.Equal((tag, body), await Ask(second, 1));
        Assert.Matches("naftstats_requests_total{[^}]*level=\"redis\"} 1", await Body(second, "/metrics"));
        Assert.InRange(int.Parse(await _redis.Command("TTL", (await Keys())[0]), CultureInfo.InvariantCulture), 3_600, 24 * 3_600);
    }

    [ToolFact("redis-server")]
    public async Task An_answer_of_more_than_a_megabyte_is_not_given_to_redis()
    {
        await _redis.Start();
        await using var server = await StartServer();
        var rows = string.Concat(Enumerable.Range(0, 200).Select(i => $"a{i}:rows{{...r}}"));
        using var answer = await server.Send(HttpMethod.Get, Server.PathOf(
            $$"""{ indicator(code: "opgestarte-trajecten") { table(by: ["year", "region"]) { {{rows}} } } } fragment r on Observation { year value status region { label code } }"""));
        Assert.InRange((await answer.Content.ReadAsByteArrayAsync()).Length, 1_100_000, 2_000_000);
        await UntilKept(server, 1);

        Assert.Single(await Keys());
    }

    [ToolFact("redis-server")]
    public async Task A_document_that_is_registered_at_one_server_is_known_to_the_other()
    {
        await _redis.Start();
        const string Query = "query Shared { release { version } }";
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Query)));
        var byHash = "/graphql?extensions=" + Uri.EscapeDataString($$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{hash}}}"}}""");
        await using var first = await StartServer();
        await using var second = await StartServer();
        Assert.Contains("PersistedQueryNotFound", await Body(second, byHash), StringComparison.Ordinal);

        var registered = await Body(first, $"{byHash}&query={Uri.EscapeDataString(Query)}");
        Assert.Contains("2024.1", registered, StringComparison.Ordinal);
        await Until(async () => await Body(second, byHash) == registered);

        // Whatever else lies under the name of a document is not believed.
        await _redis.Command("HSET", $"v2:naftstats:document:{hash}", "data", "{ release { version provenance } }");
        await using var third = await StartServer();
        await Until(async () =>
        {
            Assert.Contains("PersistedQueryNotFound", await Body(third, byHash), StringComparison.Ordinal);
            return third.Output.Contains("Redis holds something else", StringComparison.Ordinal);
        });
    }

    [ToolFact("redis-server")]
    public async Task A_redis_that_is_down_at_the_start_is_used_when_it_comes()
    {
        await using var server = await StartServer(waitForRedis: false);
        await Expect(server, 1);
        await Until(() => Is(server, "degraded"));

        await _redis.Start();

        await Until(() => Is(server, "healthy"));
        await Expect(server, 2);
        await UntilKept(server, 2);
    }

    [ToolFact("redis-server")]
    public async Task A_redis_that_is_killed_or_hangs_or_is_full_costs_no_request()
    {
        await _redis.Start();
        await using var server = await StartServer();
        using var load = new Load(server, () => Random.Shared.Next(1, 400));
        await load.Requests(200);
        await _redis.Kill();
        await Until(() => Is(server, "degraded"));
        await server.WaitFor(RedisDown);
        await load.Requests(200);
        await _redis.Start();
        await Until(() => Is(server, "healthy"));
        await load.Requests(200);

        await _redis.Freeze();
        await Until(() => Is(server, "degraded"));
        await load.Requests(200);
        await _redis.Thaw();
        await Until(() => Is(server, "healthy"));
        Assert.Empty(await load.Stop());

        await _redis.Command("CONFIG", "SET", "maxmemory", "1");
        await Until(() => Is(server, "degraded"));
        for (var i = 1; i < 20; i++)
        {
            await Expect(server, i);
        }

        await _redis.Command("CONFIG", "SET", "maxmemory", "0");
        await Until(() => Is(server, "healthy"));
    }

    [ToolFact("redis-server")]
    public async Task Garbage_and_entries_of_others_are_not_believed()
    {
        await _redis.Start();
        await using (var writer = await StartServer())
        {
            await UntilKept(writer, 4);
        }

        var keys = await Keys();
        await _redis.Command("HSET", keys[0], "data", "garbage");
        await _redis.Command("HSET", keys[1], "data", "NAFT0 another version of the format, long enough to be read as one");
        await _redis.Command("SET", keys[2], "not even a hash");
        await _redis.Command("EVAL", "redis.call('DEL', KEYS[2]); redis.call('RENAME', KEYS[1], KEYS[2]); return 1", "2", keys[3], keys[0]);

        await using var server = await StartServer();
        await Until(async () =>
        {
            for (var i = 1; i <= 4; i++)
            {
                await Expect(server, i);
            }

            return server.Output.Contains("Redis holds something else", StringComparison.Ordinal);
        });
    }

    private async Task<Server> StartServer(bool waitForRedis = true)
    {
        var server = await Server.Start(shipped.Database.Location, new Dictionary<string, string>
        {
            ["ConnectionStrings__Redis"] = _redis.ConnectionString,
            ["Cache__ProcessMegabytes"] = "0",

            // More than the default: on a busy machine a Redis that is well must not be taken for one that is not.
            ["Cache__RedisMilliseconds"] = "500",
            ["Limits__RequestsPerSecond"] = "0",
        });
        if (waitForRedis)
        {
            await Until(() => Is(server, "healthy"));
        }

        return server;
    }

    private static async Task<string> Body(Server server, string path)
    {
        using var answer = await server.Send(HttpMethod.Get, path);
        return await answer.Content.ReadAsStringAsync();
    }

    private static async Task<(string Tag, string Body)> Ask(Server server, int variant)
    {
        using var answer = await server.Send(HttpMethod.Get, Load.Path(variant));
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (answer.Headers.ETag!.ToString(), await answer.Content.ReadAsStringAsync());
    }

    // Keeping is a best effort: on a busy machine one try can be too late, and the next one keeps the answer.
    private Task UntilKept(Server server, int variants) => Until(async () =>
    {
        for (var i = 1; i <= variants; i++)
        {
            await Ask(server, i);
        }

        return (await Keys()).Length == variants;
    });

    // The server of the shipped data has no Redis: what it says is right.
    private async Task Expect(Server server, int variant) => Assert.Equal((await Ask(shipped.Server, variant)).Body, (await Ask(server, variant)).Body);

    private async Task<string[]> Keys() =>
        [.. (await _redis.Command("KEYS", "v2:naftstats:answer:*")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal)];

    private static async Task<bool> Is(Server server, string status)
    {
        using var answer = await server.Send(HttpMethod.Get, "/health/ready");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return System.Text.Json.JsonDocument.Parse(await answer.Content.ReadAsStringAsync())
            .RootElement.GetProperty("checks").GetProperty("redis").GetProperty("status").GetString() == status;
    }

    private static async Task Until(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < Patience, "It did not come to pass.");
            await Task.Delay(50);
        }
    }
}
