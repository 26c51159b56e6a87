using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using NaftStats.Testing;

namespace NaftStats.Benchmarks.Measuring;

/// <summary>What the pages of the portal cost the real server where no cache has them: processor time of its process, and bytes on the wire.</summary>
internal static class PageCost
{
    private const string Questions = """{ indicators { code breakdowns { by } } }""";

    /// <summary>Asks for each kind of page, each address once, and prints a table.</summary>
    /// <param name="pages">How many pages of a kind.</param>
    /// <param name="database">A database with a release, or null to publish the shipped data first.</param>
    public static async Task Print(int pages, string? database)
    {
        using var folder = new TemporaryFolder();
        var settings = new Dictionary<string, string> { ["Limits__RequestsPerSecond"] = "0" };
        await using var server = await ApiServer.Start(database ?? folder.File("naftstats.db"), settings);
        var selections = await Selections(server);
        server.Client.DefaultRequestHeaders.Add("Accept", "text/html,*/*;q=0.8");
        var kinds = new (string Name, string[] Addresses)[]
        {
            ("front page", Numbered("/nl")), ("search", Numbered("/nl/search?q=bso")), ("release", Numbered("/nl/releases/2024.1")),
            ("audit", Numbered("/nl/releases/2024.1/audit")), ("printed table", Numbered("/nl/publications/naft-cijferrapport-2024/tables/alle-trajecten")),
            ("selection", [.. selections.Take(pages).Select(selection => "/nl/indicators" + selection)]),
            ("embedded chart", [.. selections.Take(pages).Select(selection => "/nl/embed/indicators" + selection)]),

            // One dimension and the years: that can always be drawn.
            ("chart as SVG", [.. selections.Where(selection => selection.Split("by=").Length <= 3).Take(pages).Select(selection => "/data" + selection.Replace("?", ".svg?", StringComparison.Ordinal))]),
        };

        // Code is compiled for good only after it ran some time.
        foreach (var (_, addresses) in kinds)
        {
            await Ask(server, addresses.Select(address => address.Replace("/nl", "/fr", StringComparison.Ordinal) + (address.StartsWith("/data", StringComparison.Ordinal) ? "&lang=fr" : "")));
        }

        Console.WriteLine("| page | pages | processor time each | compressed |");
        Console.WriteLine("| --- | ---: | ---: | ---: |");
        foreach (var (name, addresses) in kinds)
        {
            var before = Time(server);
            var bytes = await Ask(server, addresses);
            var each = (Time(server) - before).TotalMilliseconds / addresses.Length;
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {name} | {addresses.Length} | {each:F1} ms | {bytes / 1024.0:F1} kB |"));
        }

        // A parameter that a page knows nothing of: another address, the same page.
        string[] Numbered(string path) => [.. Enumerable.Range(0, pages).Select(number => string.Create(CultureInfo.InvariantCulture, $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}n={number}"))];
    }

    // All breakdowns of all indicators, mixed so that the first ones are of every size.
    private static async Task<string[]> Selections(ApiServer server)
    {
        using var answer = await server.Client.GetAsync(new Uri("/graphql?query=" + Uri.EscapeDataString(Questions), UriKind.Relative));
        var indicators = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("data").GetProperty("indicators");
        string[] all = [.. indicators.EnumerateArray().SelectMany(indicator => indicator.GetProperty("breakdowns").EnumerateArray().Select(breakdown =>
            $"/{indicator.GetProperty("code").GetString()}?{string.Concat(breakdown.GetProperty("by").EnumerateArray().Select(by => $"by={by.GetString()}&"))}by=year"))];
        new Random(1).Shuffle(all);
        return all;
    }

    private static async Task<double> Ask(ApiServer server, IEnumerable<string> addresses)
    {
        var lengths = new List<long>();
        foreach (var address in addresses)
        {
            var html = await server.Client.GetByteArrayAsync(new Uri(address, UriKind.Relative));
            using var compressed = new MemoryStream();
            await using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal, true))
            {
                await brotli.WriteAsync(html);
            }

            lengths.Add(compressed.Length);
        }

        return lengths.Average();
    }

    private static TimeSpan Time(ApiServer server)
    {
        using var process = Process.GetProcessById(server.Id);
        return process.TotalProcessorTime;
    }
}
