using System.Diagnostics;
using System.Globalization;
using System.Text;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>
/// The rehearsal of a new year, as a statistician goes through it: an export out of Excel is checked, tried and published under a server that
/// answers; then a mistake is found in it, and told beside the figure.
/// </summary>
[Collection(OneWayReleasesCollection.Name)]
public sealed class NewYearTests(OneWayReleases published) : IDisposable
{
    private const string Export = "records/export 2025.csv";
    private const string OfRegion = "/data/opgestarte-trajecten.csv?by=region&where=trajecttype:individueel&years=";

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_new_year_comes_out_whole_and_a_mistake_in_it_is_told_beside_the_figure()
    {
        var database = await published.CopyOfOne();
        var seedData = OneWaySeedData.Create(_folder);
        await using var server = await Server.Start(database.Location, new Dictionary<string, string> { ["Limits__RequestsPerSecond"] = "0" });
        var pinned = await Bytes(server, $"{OfRegion}2024&release=2024.1");

        // The export, and the year that it is of.
        await File.AppendAllTextAsync(Path.Combine(seedData, "codelists", "year.csv"), "2025,year,,2025,2025,2025\n");
        await WriteExport(seedData, fewer: 0);
        var check = await database.Run(0, "check", "-s", seedData);
        Assert.Matches(@"export 2025\.csv +│ CSV, UTF-8, dates with the day first +│ 3,807", check);
        Assert.Matches(@"2025 +│ records/export 2025\.csv +│ 3,807 +│ - +│ -", check);
        Assert.Matches(@"2024 +│ all files +│ 3,807 +│ 3,807 +│ 0\.0 %", check);

        var (before, hints) = (await Content(database.Location), await File.ReadAllBytesAsync(Path.Combine(seedData, "hints", "protection.txt")));
        var preview = await database.Run(0, "publish", "--dry-run", "-s", seedData);
        Assert.Contains("Against release 2024.1: years added: 2025; tables added: none;", preview, StringComparison.Ordinal);
        Assert.Contains("Release 2025.1 would be published. Nothing was written.", preview, StringComparison.Ordinal);
        Assert.Equal(before, await Content(database.Location));
        Assert.Equal(hints, await File.ReadAllBytesAsync(Path.Combine(seedData, "hints", "protection.txt")));

        Assert.Contains("Release 2025.1 is published.", await database.Run(0, "publish", "-s", seedData), StringComparison.Ordinal);
        await Until(async () => await Version(server) == "2025.1");
        Assert.Contains("2025", await Text(server, "/nl/indicators/opgestarte-trajecten?by=region"), StringComparison.Ordinal);
        Assert.Contains("2025.1,opgestarte-trajecten,2025,gent,", await Text(server, $"{OfRegion}2025&lang=nl"), StringComparison.Ordinal);
        Assert.Contains("releases/2025.1", await Text(server, "/releases.atom"), StringComparison.Ordinal);

        // The old year is what it was, to the byte where the release is named.
        Assert.Equal(pinned, await Bytes(server, $"{OfRegion}2024&release=2024.1"));
        Assert.Equal(Encoding.UTF8.GetString(pinned).Replace("2024.1,", "2025.1,", StringComparison.Ordinal), await Text(server, $"{OfRegion}2024"));

        // A traject too many in Gent: the corrected export changes no figure that was published, and the erratum tells of it.
        var figures = await Values(server);
        await WriteExport(seedData, fewer: 1);
        await File.WriteAllTextAsync(Path.Combine(seedData, "definitions", "errata.yaml"), """
            - code: gent-2025
              date: "2026-03-01"
              by: "De dienst statistiek"
              releases: ["2025.1"]
              years: ["2025"]
              indicators: [opgestarte-trajecten]
              where: {region: [gent]}
              text: {nl: "Een traject is dubbel geteld.", fr: "Un trajet est compté deux fois.", en: "A traject is counted twice."}

            """);
        var corrected = await database.Run(0, "publish", "-s", seedData);
        Assert.Contains("2025 stays as it was published, though its records have changed", corrected, StringComparison.Ordinal);
        Assert.Contains("Its errata tell of it: gent-2025.", corrected, StringComparison.Ordinal);
        await Until(async () => await Version(server) == "2025.2");

        var data = await server.Data("""
            {
              errata { code by date text(language: EN) years releases indicators { code } categories { code dimension { code } } }
              indicator(code: "opgestarte-trajecten") {
                table(by: ["region"], where: [{ dimension: "trajecttype", in: ["individueel"] }]) {
                  notes { code erratum year text(language: EN) }
                  rows { region { code } value errata { code } }
                }
              }
            }
            """);
        Assert.Equal("gent-2025", data.GetProperty("errata")[0].GetProperty("code").GetString());
        Assert.Equal("region", data.GetProperty("errata")[0].GetProperty("categories")[0].GetProperty("dimension").GetProperty("code").GetString());
        var table = data.GetProperty("indicator").GetProperty("table");
        Assert.Contains(table.GetProperty("notes").EnumerateArray(), note =>
            note.GetProperty("erratum").GetString() == "gent-2025" && note.GetProperty("text").GetString()!.Contains("A traject is counted twice.", StringComparison.Ordinal));
        Assert.All(table.GetProperty("rows").EnumerateArray(), row =>
            Assert.Equal(row.GetProperty("region").GetProperty("code").GetString() == "gent" ? 1 : 0, row.GetProperty("errata").GetArrayLength()));
        Assert.Equal(figures, await Values(server));

        Assert.Matches(@"2025\.2,opgestarte-trajecten,2025,gent,.*,gent-2025\r\n", await Text(server, $"{OfRegion}2025"));
        Assert.Contains("Een traject is dubbel geteld.", await Text(server, "/nl/indicators/opgestarte-trajecten?by=region&where=trajecttype:individueel"), StringComparison.Ordinal);
        Assert.Contains("id=\"erratum-gent-2025\"", await Text(server, "/fr/releases/2025.2"), StringComparison.Ordinal);
        Assert.Contains("releases/2025.1#erratum-gent-2025", await Text(server, "/releases.atom"), StringComparison.Ordinal);
        Assert.DoesNotContain("gent-2025", await Text(server, $"{OfRegion}2025&release=2025.1"), StringComparison.Ordinal);
    }

    // The last year once more, a year later and about others, as a Belgian Excel saves it as "CSV UTF-8".
    private static async Task WriteExport(string seedData, int fewer)
    {
        string[] files = [.. Directory.EnumerateFiles(Path.Combine(seedData, "records"), "trajecten-2024-*.csv").Order(StringComparer.Ordinal)];
        var header = (await File.ReadAllLinesAsync(files[0]))[0];
        var (begin, end) = (Array.IndexOf(header.Split(','), "begindatum"), Array.IndexOf(header.Split(','), "einddatum"));
        var rows = files.SelectMany(file => File.ReadLines(file).Skip(1)).Select(line =>
        {
            var fields = line.Split(',');
            fields[0] = "N" + fields[0];
            fields[2] = fields[2].Length == 0 ? "" : "N" + fields[2];
            foreach (var date in (int[])[begin, end])
            {
                fields[date] = fields[date].Length == 0 ? "" : DateOnly.Parse(fields[date], CultureInfo.InvariantCulture).AddYears(1).ToString("dd/MM/yyyy", CultureInfo.InvariantCulture);
            }

            return string.Join(';', fields);
        }).ToList();
        var left = rows.Where(row => row.Contains(";gent;", StringComparison.Ordinal)).Take(fewer).ToHashSet();
        await File.WriteAllTextAsync(
            Path.Combine(seedData, Export), string.Concat(rows.Where(row => !left.Contains(row)).Prepend(header.Replace(',', ';')).Select(row => row + "\r\n")), new UTF8Encoding(true));
    }

    private static async Task<string> Values(Server server) => Server.Pretty((await server.Data("""
        { indicator(code: "opgestarte-trajecten") { table(by: ["region", "year"], where: [{ dimension: "trajecttype", in: ["individueel"] }]) { rows { value status } } } }
        """)).GetProperty("indicator"));

    private static async Task<string?> Version(Server server) => (await server.Data("{ release { version } }")).GetProperty("release").GetProperty("version").GetString();

    private static async Task<byte[]> Bytes(Server server, string path)
    {
        using var answer = await server.Send(HttpMethod.Get, path);
        Assert.True(answer.IsSuccessStatusCode, $"{path}: {await answer.Content.ReadAsStringAsync()}");
        return await answer.Content.ReadAsByteArrayAsync();
    }

    private static async Task<string> Text(Server server, string path) => Encoding.UTF8.GetString(await Bytes(server, path));

    private static async Task<string> Content(string location) => Convert.ToHexString(await File.ReadAllBytesAsync(location));

    private static async Task Until(Func<Task<bool>> condition)
    {
        var watch = Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.True(watch.Elapsed < TimeSpan.FromMinutes(2), "It did not come to pass.");
            await Task.Delay(50);
        }
    }
}
