using System.Diagnostics;
using System.Globalization;
using NaftStats.Testing;

namespace NaftStats.Benchmarks.Measuring;

/// <summary>What an answer costs a server that has just started and finds it in Redis, beside one that executes it and one that has it at hand.</summary>
internal static class RedisAfterRestart
{
    private const int Questions = 500;

    /// <summary>Measures and prints medians.</summary>
    public static async Task Print()
    {
        using var folder = new TemporaryFolder();
        var database = folder.File("naftstats.db");
        await using var redis = new RedisServer();
        await redis.Start();
        var settings = new Dictionary<string, string>
        {
            ["ConnectionStrings__Redis"] = redis.ConnectionString,
            ["Limits__RequestsPerSecond"] = "0",
        };
        Console.WriteLine($"| {Questions} different answers of 64 rows, one after the other | median | 99 % within |");
        Console.WriteLine("| --- | ---: | ---: |");
        await using (var first = await Start(database, settings))
        {
            Line("executed", await Ask(first));
            await Kept(redis);
        }

        await using var second = await Start(database, settings);
        Line("found in Redis after a restart", await Ask(second));
        Line("at hand in the process", await Ask(second));
        await redis.Kill();
    }

    private static void Line(string what, double[] times) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {what} | {times[times.Length / 2]:F0} µs | {times[times.Length * 99 / 100]:F0} µs |"));

    private static async Task<StartedServer> Start(string database, Dictionary<string, string> settings)
    {
        var server = StartedServer.Api(database, settings);
        await server.Ready(TimeSpan.FromMinutes(3));

        // The connection to Redis is made in the background, and the code of the way there and back is compiled when it is first run.
        for (var i = 0; i < 1_000; i++)
        {
            await server.Get(ServedQuestion.Path($"warm{i % 100}"));
        }

        await Task.Delay(TimeSpan.FromSeconds(3));
        return server;
    }

    private static async Task<double[]> Ask(StartedServer server)
    {
        var times = new double[Questions];
        for (var i = 0; i < Questions; i++)
        {
            var path = ServedQuestion.Path($"asked{i}");
            var watch = Stopwatch.StartNew();
            await server.Get(path);
            times[i] = watch.Elapsed.TotalMicroseconds;
        }

        Array.Sort(times);
        return times;
    }

    private static async Task Kept(RedisServer redis)
    {
        for (var i = 0; i < 100; i++)
        {
            if (int.Parse(await redis.Command("DBSIZE"), CultureInfo.InvariantCulture) > Questions)
            {
                return;
            }

            await Task.Delay(100);
        }

        throw new InvalidOperationException("Redis does not hold the answers.");
    }
}
