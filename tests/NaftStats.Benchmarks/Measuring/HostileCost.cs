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
        var database = folder.File("naftstats.db");
        HostileRequest[] random = [.. Enumerable.Range(0, generated).Select(HostileGrammar.Request)];
        await using var warm = await Start(database);
        foreach (var request in Enumerable.Repeat(HostileRequests.All, WarmUp).SelectMany(all => all))
        {
            await Ask(warm, request);
        }

        Console.WriteLine("| request | bytes | answer | processor time | memory |");
        Console.WriteLine("| --- | ---: | --- | ---: | ---: |");
        foreach (var request in HostileRequests.All)
        {
            Console.WriteLine(await Measure(warm, database, request));
        }

        List<(HostileRequest Request, TimeSpan Time)> times = [];
        foreach (var request in random)
        {
            times.Add((request, (await Timed(warm, request)).Time));
        }

        Console.WriteLine(await Measure(warm, database, times.MaxBy(time => time.Time).Request) with { Name = $"the slowest of {generated} at random" });
    }

    private static Task<ApiServer> Start(string database) =>
        ApiServer.Start(database, new Dictionary<string, string> { ["Limits__RequestsPerSecond"] = "0", ["Cache__ProcessMegabytes"] = "1" });

    // Time where all code is compiled for good; memory of a process that has answered nothing else, which gives none of it back.
    private static async Task<Cost> Measure(ApiServer warm, string database, HostileRequest request)
    {
        var (answer, time) = await Timed(warm, request);
        await using var fresh = await Start(database);
        foreach (var usual in HostileRequests.Usual)
        {
            await Ask(fresh, usual);
        }

        // The kernel remembers the most memory since this is written: https://docs.kernel.org/filesystems/proc.html
        await File.WriteAllTextAsync($"/proc/{fresh.Id}/clear_refs", "5");
        var memory = Memory(fresh);
        await Ask(fresh, request);
        return new Cost(request.Name, Encoding.UTF8.GetByteCount(request.Body()), answer, time, Math.Max(0, Memory(fresh) - memory));
    }

    private static async Task<(string Answer, TimeSpan Time)> Timed(ApiServer server, HostileRequest request)
    {
        var before = Time(server);
        var answer = await Ask(server, request);
        return (answer, Time(server) - before);
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
