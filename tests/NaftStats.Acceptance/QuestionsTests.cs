using System.Text.Json;

namespace NaftStats.Acceptance;

/// <summary>The questions that the first users ask, answered by the real server with the figures of the printed report.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed class QuestionsTests(ShippedData shipped)
{
    private const string Table = """
        query ($indicator: ID!, $by: [ID!]!, $where: [CategoryFilter!]!, $dimension: ID!) {
          indicator(code: $indicator) {
            table(by: $by, where: $where) {
              rows { year value status category(dimension: $dimension) { code label(language: NL) } share(within: $dimension) }
            }
          }
        }
        """;

    [Fact]
    public async Task How_many_trajecten_were_started_in_2024_and_for_how_many_pupils()
    {
        var data = await shipped.Server.Data("""
            {
              trajecten: indicator(code: "opgestarte-trajecten") {
                total: table(where: [{dimension: "year", in: ["2024"]}]) { rows { value } }
                byType: table(by: ["trajecttype"], where: [{dimension: "year", in: ["2024"]}]) { rows { value } }
              }
              leerlingen: indicator(code: "opgestarte-leerlingen") { table { rows { year value } } }
            }
            """);

        Assert.Equal([3807], Values(data.GetProperty("trajecten").GetProperty("total")));
        Assert.Equal([3416, 391], Values(data.GetProperty("trajecten").GetProperty("byType")));
        Assert.Equal([3002], Values(data.GetProperty("leerlingen").GetProperty("table")));
    }

    [Theory]
    [InlineData("2022", 877, 3425, 3336, 4302)]
    [InlineData("2023", 951, 3374, 3316, 4325)]
    [InlineData("2024", 963, 3416, 3349, 4379)]
    public async Task Individual_trajecten_by_population(string year, int doorlopend, int opgestart, int afgesloten, int alle)
    {
        Assert.Equal([doorlopend, 0], await Individual("doorlopende-trajecten", year));
        Assert.Equal([opgestart, 0], await Individual("opgestarte-trajecten", year));
        Assert.Equal([afgesloten, 0], await Individual("afgesloten-trajecten", year));
        Assert.Equal([alle, 0], await Individual("trajecten", year));
    }

    [Theory]
    [InlineData("2022", 873, 2970, 2862, 3666)]
    [InlineData("2023", 948, 2962, 2887, 3696)]
    [InlineData("2024", 962, 3002, 2952, 3759)]
    public async Task Pupils_by_population(string year, int doorlopend, int opgestart, int afgesloten, int alle)
    {
        Assert.Equal([doorlopend, 0], await Individual("doorlopende-leerlingen", year));
        Assert.Equal([opgestart, 0], await Individual("opgestarte-leerlingen", year));
        Assert.Equal([afgesloten, 0], await Individual("afgesloten-leerlingen", year));
        Assert.Equal([alle, 0], await Individual("leerlingen", year));
    }

    [Fact]
    public async Task Started_individual_trajecten_by_onderwijsvorm_with_labels_and_shares_as_printed()
    {
        var rows = await Ask("opgestarte-trajecten", ["onderwijsvorm"], "onderwijsvorm", ("trajecttype", "individueel"), ("year", "2024"));

        Assert.Contains("ASO 573 16.8", rows);
        Assert.Contains("TSO 467 13.7", rows);
        Assert.Contains("BSO 1484 43.4", rows);
        Assert.Contains("BUSO 484 14.2", rows);
        Assert.Contains("Lager onderwijs 17 0.5", rows);
        Assert.Contains("Onthaalklas anderstaligen 83 2.4", rows);
        Assert.Contains("Hoger onderwijs 0 0", rows);
        Assert.Contains("BLO HIDDEN -", rows);
        Assert.Contains("(voorbereiding) Middenjury HIDDEN -", rows);
    }

    [Fact]
    public async Task Started_trajecten_of_every_werkingsgebied_by_type()
    {
        int[] individual = [237, 638, 157, 191, 363, 405, 55, 324, 109, 312, 61, 200, 84, 280];
        int[] classes = [17, 71, 32, 38, 58, 19, 4, 39, 3, 39, 12, 25, 17, 17];
        int[] pupils = [224, 477, 132, 174, 333, 364, 51, 308, 107, 295, 58, 192, 81, 223];

        Assert.Equal(individual.Select(value => $"{value}"), await ValuesOf("opgestarte-trajecten", ["region"], "region", ("trajecttype", "individueel")));
        Assert.Equal(classes.Select(value => $"{value}"), await ValuesOf("opgestarte-trajecten", ["region"], "region", ("trajecttype", "klas")));
        Assert.Equal(pupils.Select(value => $"{value}"), await ValuesOf("opgestarte-leerlingen", ["region"], "region"));
    }

    [Fact]
    public async Task Pupils_by_geslacht()
    {
        Assert.Equal(["Mannelijk 1882 62.7", "Vrouwelijk 1120 37.3"], await Ask("opgestarte-leerlingen", ["geslacht"], "geslacht", ("year", "2024")));
    }

    [Theory]
    [InlineData("2021", "HIDDEN", "1249", "1748", "286", "18")]
    [InlineData("2022", "13", "1431", "1745", "227", "9")]
    [InlineData("2023", "7", "1591", "1587", "182", "7")]
    [InlineData("2024", "10", "1591", "1667", "146", "HIDDEN")]
    public async Task Started_trajecten_by_leeftijdsgroep_each_year(string year, params string[] values) =>
        Assert.Equal(values, await ValuesOf("opgestarte-trajecten", ["leeftijdsgroep"], "leeftijdsgroep", ("year", year)));

    [Fact]
    public async Task Shares_within_a_dimension_do_not_change_when_what_it_implies_is_asked_too()
    {
        var alone = await Ask("afgesloten-trajecten", ["reden-niet-terug"], "reden-niet-terug", ("year", "2024"));

        Assert.Contains(alone, row => !row.EndsWith('-'));
        Assert.Equal(alone, await Ask("afgesloten-trajecten", ["reden-niet-terug"], "reden-niet-terug", ("year", "2024"), ("trajecttype", "individueel")));

        var byType = await Ask("afgesloten-trajecten", ["trajecttype", "reden-niet-terug"], "reden-niet-terug", ("year", "2024"));
        Assert.Equal(alone, byType[..alone.Length]);
        Assert.All(byType[alone.Length..], row => Assert.EndsWith(" NOT_APPLICABLE -", row, StringComparison.Ordinal));
    }

    [Fact]
    public async Task By_geslacht_leeftijdsgroep_and_year_is_synthetic_and_says_so()
    {
        var table = (await shipped.Server.Data("""
            {
              indicator(code: "opgestarte-trajecten") {
                table(by: ["geslacht", "leeftijdsgroep", "year"]) { rowCount provenance notes { code } rows { status value } }
              }
            }
            """)).GetProperty("indicator").GetProperty("table");

        Assert.Equal(2 * 5 * 4, table.GetProperty("rowCount").GetInt32());
        Assert.Equal("SYNTHETIC", table.GetProperty("provenance").GetString());
        Assert.Contains(table.GetProperty("notes").EnumerateArray(), note => note.GetProperty("code").GetString() == "SYNTHETIC");
        Assert.Contains("SYNTHETIC", shipped.Server.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_catalogue_tells_indicators_dimensions_and_release()
    {
        var data = await shipped.Server.Data("""
            {
              release { version isCurrent provenance years }
              indicator(code: "opgestarte-trajecten") { title(language: FR) unit dimensions { code } years }
              dimension(code: "region") { levels { name categories { code } } }
            }
            """);

        Assert.True(data.GetProperty("release").GetProperty("isCurrent").GetBoolean());
        Assert.Equal("2024.1", data.GetProperty("release").GetProperty("version").GetString());
        Assert.Equal(["region", "region@provincie", "region@geheel"], data.GetProperty("dimension").GetProperty("levels").EnumerateArray().Select(level => level.GetProperty("name").GetString()));
        Assert.Equal([14, 6, 1], data.GetProperty("dimension").GetProperty("levels").EnumerateArray().Select(level => level.GetProperty("categories").GetArrayLength()));
        var dimensions = data.GetProperty("indicator").GetProperty("dimensions").EnumerateArray().Select(dimension => dimension.GetProperty("code").GetString()).ToArray();
        Assert.Contains("onderwijsvorm", dimensions);
        Assert.DoesNotContain("doelstellingen", dimensions);
    }

    [Fact]
    public async Task Labels_follow_the_language_that_is_asked_for()
    {
        const string Query = """{ dimension(code: "geslacht") { categories { label } } }""";

        async Task<string?> First(string? language) =>
            (await shipped.Server.Data(Query, null, language)).GetProperty("dimension").GetProperty("categories")[0].GetProperty("label").GetString();

        var french = await First("fr-BE, en;q=0.5");
        Assert.Equal("Mannelijk", await First(null));
        Assert.Equal("Mannelijk", await First("de, nl;q=0.1"));
        Assert.NotEqual("Mannelijk", french);
        Assert.NotEqual(french, await First("fr;q=0.2, en;q=0.9"));
        Assert.Equal("Mannelijk", await First("fr;q=0, de"));
    }

    private async Task<int[]> Individual(string indicator, string year)
    {
        var values = await ValuesOf(indicator, ["trajecttype"], "trajecttype", ("trajecttype", "individueel"), ("year", year));
        return [int.Parse(Assert.Single(values)), 0];
    }

    private async Task<string[]> ValuesOf(string indicator, string[] by, string dimension, params (string Dimension, string Category)[] where) =>
        [.. (await Rows(indicator, by, dimension, where)).Select(ValueOrStatus)];

    private async Task<string[]> Ask(string indicator, string[] by, string dimension, params (string Dimension, string Category)[] where) =>
    [
        .. (await Rows(indicator, by, dimension, where)).Select(row =>
            $"{row.GetProperty("category").GetProperty("label").GetString()} {ValueOrStatus(row)} {(row.GetProperty("share") is { ValueKind: JsonValueKind.Number } share ? share.GetRawText() : "-")}"),
    ];

    private async Task<IEnumerable<JsonElement>> Rows(string indicator, string[] by, string dimension, (string Dimension, string Category)[] where)
    {
        var data = await shipped.Server.Data(
            Table, new { indicator, by, dimension, where = where.Select(filter => new { dimension = filter.Dimension, @in = new[] { filter.Category } }) });
        return data.GetProperty("indicator").GetProperty("table").GetProperty("rows").EnumerateArray();
    }

    private static string ValueOrStatus(JsonElement row) =>
        row.GetProperty("value") is { ValueKind: JsonValueKind.Number } value ? value.GetRawText() : row.GetProperty("status").GetString()!;

    private static int[] Values(JsonElement table) =>
        [.. table.GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("value").GetInt32())];
}
