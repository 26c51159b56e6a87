using System.Diagnostics;
using System.Globalization;

namespace NaftStats.Benchmarks.Measuring;

/// <summary>The memory of the real server while it answers ever new questions as fast as it can: it must come to rest.</summary>
internal static class MemoryOverTime
{
    private const int Clients = 8;
    private const double Megabyte = 1024 * 1024;

    private static readonly string[] Breakdowns = ["region", "onderwijsvorm", "geslacht", "leeftijdsgroep", "year", "trajecttype", "region@provincie"];
    private static readonly string[] Fields = ["year", "value", "status", "symbol", "region { code label }", "onderwijsvorm { label }", "geslacht { code }"];

    /// <summary>Measures and prints a line for each minute.</summary>
    public static async Task Print(int minutes)
    {
        using var folder = new Testing.TemporaryFolder();
        await using var server = StartedServer.Api(folder.File("naftstats.db"), new Dictionary<string, string> { ["Limits__RequestsPerSecond"] = "0" });
        await server.Ready(TimeSpan.FromMinutes(3));
        Console.WriteLine("| minute | requests so far | memory of the server | peak |");
        Console.WriteLine("| ---: | ---: | ---: | ---: |");
        using var stopping = new CancellationTokenSource(TimeSpan.FromMinutes(minutes));
        var answered = 0;
        var clients = Enumerable.Range(0, Clients).Select(seed => Task.Run(async () =>
        {
            var random = new Random(seed);
            while (!stopping.IsCancellationRequested)
            {
                await server.Ask("/graphql?query=" + Uri.EscapeDataString(Question(random)));
                Interlocked.Increment(ref answered);
            }
        })).ToArray();
        var watch = Stopwatch.StartNew();
        for (var minute = 1; minute <= minutes; minute++)
        {
            var rest = TimeSpan.FromMinutes(minute) - watch.Elapsed - TimeSpan.FromSeconds(1);
            var first = await Task.WhenAny([Task.Delay(rest > TimeSpan.Zero ? rest : TimeSpan.Zero), .. clients]);

            // A client ends before its time only by a failure.
            await first;
            var (now, peak) = server.Memory();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"| {minute} | {Volatile.Read(ref answered):N0} | {now / Megabyte:F0} MB | {peak / Megabyte:F0} MB |"));
        }

        await Task.WhenAll(clients);
    }

    // Hardly any two are the same, and some are refused: what is broken down too finely, or asked twice.
    private static string Question(Random random)
    {
        var by = string.Join(", ", Enumerable.Range(0, random.Next(4)).Select(_ => $"\"{Breakdowns[random.Next(Breakdowns.Length)]}\"").Distinct());
        var fields = string.Join(' ', Enumerable.Range(0, random.Next(1, 6)).Select(i => $"f{i}x{random.Next(1_000)}: {Fields[random.Next(Fields.Length)]}"));
        return $$"""{ indicator(code: "opgestarte-trajecten") { t{{random.Next(1_000_000)}}: table(by: [{{by}}]) { rowCount rows(first: {{random.Next(1, 200)}}) { {{fields}} } } } }""";
    }
}
