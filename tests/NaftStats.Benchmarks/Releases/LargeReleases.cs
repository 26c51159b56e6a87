using System.Diagnostics;
using System.Globalization;
using System.Text.Json.Nodes;
using NaftStats.Benchmarks.Measuring;
using NaftStats.Releases;
using NaftStats.Testing;

namespace NaftStats.Benchmarks.Releases;

/// <summary>What a release costs by its size: the time to load it, the memory that the real server takes with it, and what a question costs.</summary>
internal static class LargeReleases
{
    private const int WarmUp = 2_000;
    private const int Questions = 2_000;
    private const double Megabyte = 1024 * 1024;

    private static readonly int[] Sizes = [10_000, 100_000, 1_000_000, 5_000_000];
    private static readonly int[] Rows = [1, 80, 1_000];

    /// <summary>Measures and prints.</summary>
    public static async Task Print()
    {
        Console.WriteLine($"| cells | load | memory loaded | server | server, peak | {string.Join(" | ", Rows.Select(Title))} |");
        Console.WriteLine($"| ---: | ---: | ---: | ---: | ---: | {string.Join(" | ", Rows.Select(_ => "---:"))} |");
        foreach (var size in Sizes)
        {
            using var folder = new TemporaryFolder();
            var database = folder.File("naftstats.db");
            var cells = await Write(database, size);
            var (load, loaded) = await Load(database);
            await using var server = StartedServer.Api(database, new Dictionary<string, string>
            {
                ["Cache__ProcessMegabytes"] = "0",
                ["Limits__RequestsPerSecond"] = "0",
            });
            await server.Listening(TimeSpan.FromMinutes(1));
            var (memory, peak) = server.Memory();
            var times = new List<string>();
            foreach (var rows in Rows)
            {
                times.Add(await Ask(server, rows) is { } time ? string.Create(CultureInfo.InvariantCulture, $"{time:F0} µs") : "-");
            }

            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {cells:N0} | {load:F0} ms | {loaded / Megabyte:F0} MB | {memory / Megabyte:F0} MB | {peak / Megabyte:F0} MB | {string.Join(" | ", times)} |"));
        }
    }

    /// <summary>Loads the release of a database in this process, and prints milliseconds and bytes: for <see cref="Print"/>, which starts it.</summary>
    public static async Task PrintLoad(string database)
    {
        var before = GC.GetTotalMemory(true);
        var watch = Stopwatch.StartNew();
        var store = new ReleaseStore(DatabaseLocation.ToConnectionString(database));
        var release = await store.LoadAsync((await store.ListAsync())[0].Sound());
        var took = watch.Elapsed.TotalMilliseconds;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{took} {GC.GetTotalMemory(true) - before}"));
        GC.KeepAlive(release);
    }

    private static string Title(int rows) => string.Create(CultureInfo.InvariantCulture, $"{rows:N0} {(rows == 1 ? "row" : "rows")}");

    private static async Task<int> Write(string database, int size)
    {
        var draft = SyntheticRelease.Of(size);
        await new ReleaseStore(DatabaseLocation.ToConnectionString(database)).WriteAsync(draft, [], DateTimeOffset.UtcNow);
        return draft.Cubes.Sum(cube => cube.Size);
    }

    private static async Task<(double Milliseconds, double Bytes)> Load(string database)
    {
        await using var process = BuiltProgram.Start(typeof(LargeReleases).Assembly.Location, ["large-releases", "load", database]);
        if (await process.WaitForExit() != 0)
        {
            throw new InvalidOperationException(process.Output);
        }

        var parts = process.Output.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    // The median time of a question whose answer has so many rows, the way over HTTP included; null where no table has as many.
    private static async Task<double?> Ask(StartedServer server, int rows)
    {
        var by = rows == 1 ? [] : SyntheticRelease.Dimensions.Take(3).Append("year");
        var names = string.Join(", ", by.Select(name => $"\"{name}\""));
        var table = $"table(by: [{names}])";
        var query = $$"""{ indicator(code: "{{SyntheticRelease.Indicator}}") { {{table}} { rowCount rows(first: {{rows}}) { year value status } } } }""";
        var body = new JsonObject { ["query"] = query }.ToJsonString();
        var answer = JsonNode.Parse(await server.Post("/graphql", body))!["data"]!["indicator"]!["table"]!;
        if (answer["rows"]!.AsArray().Count < rows)
        {
            return null;
        }

        for (var i = 0; i < WarmUp; i++)
        {
            await server.Post("/graphql", body);
        }

        var times = new double[Questions];
        for (var i = 0; i < Questions; i++)
        {
            var watch = Stopwatch.StartNew();
            await server.Post("/graphql", body);
            times[i] = watch.Elapsed.TotalMicroseconds;
        }

        Array.Sort(times);
        return times[Questions / 2];
    }
}
