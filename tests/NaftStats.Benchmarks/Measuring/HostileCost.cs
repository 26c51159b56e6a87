using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json;
using NaftStats.Testing;

namespace NaftStats.Benchmarks.Measuring;

/// <summary>What hostile requests cost the real server: processor time and memory of its process, one request at a time.</summary>
internal static class HostileCost
{
    private const int WarmUp = 2;
    private const double Megabyte = 1024 * 1024;

    private static int _asked;

    /// <summary>Measures the listed requests and some that are made at random, and prints a table.</summary>
    public static async Task Print(int generated)
    {
        using var folder = new TemporaryFolder();
        await using var server = await ApiServer.Start(folder.File("naftstats.db"), new Dictionary<string, string> { ["Limits__RequestsPerSecond"] = "0", ["Cache__ProcessMegabytes"] = "0" });
        for (var i = 0; i < WarmUp; i++)
        {
            foreach (var request in HostileRequests.All)
            {
                await Ask(server, request);
            }
        }

        Console.WriteLine("| request | bytes | answer | processor time | memory |");
        Console.WriteLine("| --- | ---: | --- | ---: | ---: |");
        foreach (var request in HostileRequests.All)
        {
            Console.WriteLine(await Measure(server, request));
        }

        List<Cost> costs = [];
        for (var i = 0; i < generated; i++)
        {
            costs.Add(await Measure(server, HostileGrammar.Request(i)));
        }

        foreach (var (what, cost) in new[] { ("the slowest", costs.MaxBy(cost => cost.Time)), ("the largest", costs.MaxBy(cost => cost.Memory)) })
        {
            Console.WriteLine(cost! with { Name = $"{what} of {generated} at random, {cost.Name}" });
        }
    }

    private static async Task<Cost> Measure(ApiServer server, HostileRequest request)
    {
        // The kernel remembers the most memory since this is written: https://docs.kernel.org/filesystems/proc.html
        await File.WriteAllTextAsync($"/proc/{server.Id}/clear_refs", "5");
        var (before, memory) = (Time(server), Memory(server));
        var answer = await Ask(server, request);
        return new Cost(request.Name, Encoding.UTF8.GetByteCount(request.Body()), answer, Time(server) - before, Math.Max(0, Memory(server) - memory));
    }

    private static async Task<string> Ask(ApiServer server, HostileRequest request)
    {
        using var content = new StringContent(request.Body(++_asked), Encoding.UTF8, "application/json");
        using var message = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        message.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var response = await server.Client.SendAsync(message);
        var body = JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
        var codes = body.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()).Distinct()
            : ["data"];
        return $"{(int)response.StatusCode} {string.Join(", ", codes)}";
    }

    private static TimeSpan Time(ApiServer server)
    {
        using var process = Process.GetProcessById(server.Id);
        return process.TotalProcessorTime;
    }

    private static long Memory(ApiServer server)
    {
        using var process = Process.GetProcessById(server.Id);
        return process.PeakWorkingSet64;
    }

    private sealed record Cost(string Name, int Bytes, string Answer, TimeSpan Time, long Memory)
    {
        public override string ToString() => string.Create(
            CultureInfo.InvariantCulture, $"| {Name} | {Bytes:N0} | {Answer} | {Time.TotalMilliseconds:F0} ms | {Memory / Megabyte:F0} MB |");
    }
}
