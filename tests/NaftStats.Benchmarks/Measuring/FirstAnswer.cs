using System.Diagnostics;
using System.Globalization;
using NaftStats.Testing;

namespace NaftStats.Benchmarks.Measuring;

/// <summary>The time from the start of a process to its first answer.</summary>
internal static class FirstAnswer
{
    private const string ApiBody = """{"query": "{ release { version years provenance } }"}""";

    /// <summary>Measures the real server, and prints medians.</summary>
    public static async Task Print(int runs)
    {
        using var folder = new TemporaryFolder();
        var database = folder.File("naftstats.db");
        Console.WriteLine($"| time to the first answer, {runs} starts | fastest | median | slowest |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        // The start on an empty database publishes the release and is not counted.
        await Once(() => StartedServer.Api(database), ApiBody);
        Line("the server, its release published before", await Measure(() => StartedServer.Api(database), ApiBody, runs));
    }

    private static void Line(string what, double[] times) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"| {what} | {times[0]:F0} ms | {times[times.Length / 2]:F0} ms | {times[^1]:F0} ms |"));

    private static async Task<double[]> Measure(Func<StartedServer> start, string body, int runs)
    {
        // The first one also warms up the code that measures.
        await Once(start, body);
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            times[i] = await Once(start, body);
        }

        Array.Sort(times);
        return times;
    }

    private static async Task<double> Once(Func<StartedServer> start, string body)
    {
        var watch = Stopwatch.StartNew();
        await using var server = start();
        await server.Listening(TimeSpan.FromMinutes(3));
        await server.Post("/graphql", body);
        return watch.Elapsed.TotalMilliseconds;
    }
}
