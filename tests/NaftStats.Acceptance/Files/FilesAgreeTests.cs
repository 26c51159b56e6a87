using System.Text.Json;
using NaftStats.Testing;

namespace NaftStats.Acceptance.Files;

/// <summary>Every form of a selection says what GraphQL says, cell by cell, as the programs read it that people open such files with.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed class FilesAgreeTests(ShippedData shipped)
{
    private static readonly Dictionary<string, string> Statuses = new()
    {
        ["AVAILABLE"] = "A",
        ["HIDDEN"] = "Q",
        ["NOT_APPLICABLE"] = "M",
        ["NOT_ASKED"] = "L",
        ["NOT_PUBLISHED"] = "O",
    };

    private static readonly (string Indicator, string By, string Where)[] Crossings =
    [
        ("opgestarte-trajecten", "region,onderwijsvorm@vorm,year", "trajecttype:individueel"),
        ("opgestarte-trajecten", "geslacht,leeftijdsgroep,year", ""),
        ("opgestarte-trajecten", "trajecttype,region@provincie", ""),
        ("opgestarte-leerlingen", "onderwijsvorm,geslacht", ""),
        ("afgesloten-trajecten", "region@provincie,terug-naar-school,year", "trajecttype:individueel"),
        ("afgesloten-trajecten", "trajecttype,reden-niet-terug", ""),
    ];

    [ReaderFact]
    public async Task Every_table_of_one_dimension_and_many_crossings_are_the_same_in_every_form()
    {
        using var folder = new TemporaryFolder();
        var selections = await Selections();
        var expected = new List<string[]>();
        foreach (var (indicator, by, where) in selections)
        {
            expected.Add(await Asked(indicator, by, where));
        }

        Assert.True(selections.Count > 300, $"{selections.Count} tables");
        foreach (var status in new[] { " A ", " Q ", " M " })
        {
            Assert.Contains(expected.SelectMany(cells => cells), cell => cell.Contains(status, StringComparison.Ordinal));
        }

        foreach (var form in new[] { "csv", "excel.csv", "sdmx.csv", "json", "parquet" })
        {
            var paths = new List<string>();
            foreach (var (index, (indicator, by, where)) in selections.Index())
            {
                paths.Add(folder.File($"{index}.{form}"));
                await File.WriteAllBytesAsync(paths[^1], await Get($"/data/{indicator}.{form}?by={by}{(where.Length > 0 ? $"&where={where}" : "")}"));
            }

            // SDMX-CSV names the dimensions at their total too.
            Assert.Equal(expected, (await FileReaders.Cells(paths)).Zip(selections, (cells, selection) => cells.Select(cell => (cell with { Codes = Named(selection, cell) }).ToString()).ToArray()));
        }
    }

    [ReaderFact]
    public async Task Every_csv_keeps_its_metadata()
    {
        using var folder = new TemporaryFolder();
        var paths = new List<string>();
        foreach (var (indicator, by, where) in Crossings)
        {
            foreach (var ending in new[] { "csv", "csv-metadata.json" })
            {
                paths.Add(folder.File($"{paths.Count}.{ending}"));
                await File.WriteAllBytesAsync(paths[^1], await Get($"/data/{indicator}.{ending}?by={by}&totals={by.Split(',')[0].Split('@')[0]}{(where.Length > 0 ? $"&where={where}" : "")}"));
            }
        }

        Assert.True(await FileReaders.Csvw(paths) > 0);
    }

    [ReaderFact]
    public async Task The_whole_release_is_the_same_in_both_of_its_files_and_its_checksums_hold()
    {
        using var folder = new TemporaryFolder();
        var paths = new List<string>();
        foreach (var name in new[] { "observations.csv.gz", "observations.parquet" })
        {
            paths.Add(folder.File(name));
            var bytes = await Get($"/releases/2024.1/{name}");
            await File.WriteAllBytesAsync(paths[^1], bytes);
            var checksum = System.Text.Encoding.ASCII.GetString(await Get($"/releases/2024.1/{name}.sha256"));
            Assert.Equal($"{Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes))}  {name}\n", checksum);
        }

        var found = await FileReaders.Release(paths[0], paths[1]);
        Assert.True(found["csv"] > 50_000);
        Assert.Equal(found["csv"], found["parquet"]);
        Assert.Equal((0, 0, 0), (found["different"], found["repeated"], found["hiddenWithValue"]));
    }

    [ReaderFact]
    public async Task The_catalogue_keeps_the_rules_of_DCAT_AP()
    {
        using var folder = new TemporaryFolder();
        var (turtle, jsonLd) = (folder.File("catalog.ttl"), folder.File("catalog.jsonld"));
        await File.WriteAllBytesAsync(turtle, await Get("/catalog.ttl"));
        await File.WriteAllBytesAsync(jsonLd, await Get("/catalog.jsonld"));
        var told = await FileReaders.Validate(turtle, jsonLd, Repository.PathOf("tests/NaftStats.Formats.Tests/dcat-ap.ttl"));
        Assert.EndsWith("statements conform", told.Trim(), StringComparison.Ordinal);
    }

    private static Dictionary<string, string> Named((string Indicator, string By, string Where) selection, FileCell cell)
    {
        string[] named = ["year", .. selection.By.Split(',').Select(name => name.Split('@')[0]), selection.Where.Split(':')[0]];
        return cell.Codes.Where(code => named.Contains(code.Key)).ToDictionary();
    }

    private async Task<byte[]> Get(string path)
    {
        using var response = await shipped.Server.Send(HttpMethod.Get, path);
        Assert.True(response.IsSuccessStatusCode, $"{path}: {await response.Content.ReadAsStringAsync()}");
        return await response.Content.ReadAsByteArrayAsync();
    }

    private async Task<IReadOnlyList<(string Indicator, string By, string Where)>> Selections()
    {
        var indicators = (await shipped.Server.Data("{ indicators { code breakdowns { by } } }")).GetProperty("indicators").EnumerateArray();
        return
        [
            .. from indicator in indicators
               from code in indicator.GetProperty("breakdowns").EnumerateArray().Where(breakdown => breakdown.GetProperty("by").GetArrayLength() == 1)
                   .Select(breakdown => breakdown.GetProperty("by")[0].GetString()!.Split('@')[0]).Distinct().Append("year")
               select (indicator.GetProperty("code").GetString()!, code == "year" ? code : $"{code},year", ""),
            .. Crossings,
        ];
    }

    private async Task<string[]> Asked(string indicator, string by, string where)
    {
        var dimensions = by.Split(',').Select(name => name.Split('@')[0]).Concat(where.Length > 0 ? [where.Split(':')[0]] : []).Where(code => code != "year").ToArray();
        var categories = string.Join(' ', dimensions.Select((code, index) => $"c{index}: category(dimension: \"{code}\") {{ code }}"));
        var filter = where.Length > 0 ? $", where: [{{ dimension: \"{where.Split(':')[0]}\", in: [\"{where.Split(':')[1]}\"] }}]" : "";
        var data = await shipped.Server.Data(
            $"{{ indicator(code: \"{indicator}\") {{ table(by: [{string.Join(", ", by.Split(',').Select(name => $"\"{name}\""))}]{filter}) {{ rows {{ year {categories} value status origin }} }} }} }}");
        return
        [
            .. data.GetProperty("indicator").GetProperty("table").GetProperty("rows").EnumerateArray().Select(row => new FileCell(
                dimensions.Select((code, index) => (code, row.GetProperty($"c{index}").GetProperty("code").GetString()!)).Append(("year", row.GetProperty("year").ToString())).ToDictionary(),
                row.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null,
                Statuses[row.GetProperty("status").GetString()!],
                row.GetProperty("origin").GetString()?.ToLowerInvariant()).ToString()),
        ];
    }
}
