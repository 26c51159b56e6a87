using System.Text.Json;
using System.Text.RegularExpressions;

namespace NaftStats.Acceptance;

/// <summary>
/// All indicators, dimensions and breakdowns, asked of the real server: nothing that is promised fails, nothing that is released is not
/// found, and what an error advises can be asked.
/// </summary>
[Collection(ShippedDataCollection.Name)]
public sealed partial class DiscoveryTests(ShippedData shipped)
{
    private const int Batch = 40;

    /// <summary>Dimensions that others imply: beside those they break nothing down, but may be named.</summary>
    private static readonly string[] Implied = ["trajecttype", "terug-naar-school"];

    [Fact]
    public async Task Every_breakdown_and_every_filter_that_is_promised_answers()
    {
        var questions = new List<(string Indicator, string[] By, string Filter, int? Cells, int? Hidden)>();
        foreach (var (indicator, breakdowns) in await Breakdowns())
        {
            foreach (var breakdown in breakdowns)
            {
                var by = Strings(breakdown.GetProperty("by"));
                questions.Add((indicator, [.. by, "year"], "", breakdown.GetProperty("cells").GetInt32(), breakdown.GetProperty("hidden").GetInt32()));
                questions.AddRange(breakdown.GetProperty("filters").EnumerateArray().Select(filter => (
                    indicator,
                    by,
                    $$""", where: [{dimension: "{{filter.GetProperty("dimension").GetProperty("code").GetString()}}@{{filter.GetProperty("level").GetProperty("code").GetString()}}", in: ["{{filter.GetProperty("categories")[0].GetProperty("code").GetString()}}"]}]""",
                    (int?)null,
                    (int?)null)));
            }
        }

        Assert.True(questions.Count > 1_000);
        var wrong = new List<string>();
        foreach (var batch in questions.Chunk(Batch))
        {
            var answer = await shipped.Server.Ask("{" + string.Concat(batch.Select((question, i) =>
                $$"""q{{i}}: indicator(code: "{{question.Indicator}}") { table(by: [{{Listed(question.By)}}]{{question.Filter}}) { rowCount dimensions { level { name } } {{(question.Cells is null ? "" : "protection { hidden }")}} } } """)) + "}", null, "en");
            wrong.AddRange(answer.TryGetProperty("errors", out var errors) ? errors.EnumerateArray().Select(error => error.GetProperty("message").GetString()!) : []);
            foreach (var (i, question) in batch.Index().Where(_ => errors.ValueKind == JsonValueKind.Undefined))
            {
                var table = answer.GetProperty("data").GetProperty($"q{i}").GetProperty("table");
                var names = table.GetProperty("dimensions").EnumerateArray().Select(dimension => dimension.GetProperty("level").GetProperty("name").GetString()!);
                if (!names.SequenceEqual(question.By)
                    || (question.Cells is not null && question.Cells != table.GetProperty("rowCount").GetInt32())
                    || (question.Hidden is not null && question.Hidden != table.GetProperty("protection").GetProperty("hidden").GetInt32()))
                {
                    wrong.Add($"{question}: {table}");
                }
            }
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Every_table_of_the_release_is_a_breakdown_of_the_indicator_that_counts_it()
    {
        string[] counting = ["trajecten", "opgestarte-trajecten", "afgesloten-trajecten", "doorlopende-trajecten"];
        string[] populations = ["Alle", "Opgestart", "Afgesloten", "Doorlopend"];
        var listed = (await Breakdowns()).Where(indicator => counting.Contains(indicator.Indicator)).ToDictionary(
            indicator => populations[Array.IndexOf(counting, indicator.Indicator)],
            indicator => indicator.Breakdowns.Select(breakdown => string.Join('+', Strings(breakdown.GetProperty("by")))).ToHashSet());
        await using var connection = await shipped.Database.Open();
        await using var command = connection.CreateCommand();
        command.CommandText = "SELECT \"Population\", \"Shape\" FROM cubes";
        await using var rows = await command.ExecuteReaderAsync();
        var (tables, missing) = (0, new List<string>());
        while (await rows.ReadAsync())
        {
            var (population, shape) = (rows.GetString(0), rows.GetString(1).Split(':')[^1].Replace("totaal", "", StringComparison.Ordinal));
            tables++;
            if (!listed[population].Contains(shape))
            {
                missing.Add($"{population} {shape}");
            }
        }

        Assert.True(tables > 100);
        Assert.Empty(missing);
    }

    [Fact]
    public async Task No_pair_of_dimensions_answers_that_is_not_listed_and_every_remedy_can_be_asked()
    {
        var dimensions = Strings((await shipped.Server.Data("{ dimensions { code } }")).GetProperty("dimensions"), "code").Where(code => code != "year").ToArray();
        string[][] tuples = [.. dimensions.Select(one => new[] { one }), .. dimensions.SelectMany((one, i) => dimensions[(i + 1)..].Select(other => new[] { one, other }))];
        var wrong = new List<string>();
        var advice = new HashSet<(string Indicator, string By, string Where)>();
        foreach (var (indicator, breakdowns) in await Breakdowns())
        {
            var listed = breakdowns.Select(breakdown => string.Join('+', Strings(breakdown.GetProperty("by")).Select(name => name.Split('@')[0]).Order(StringComparer.Ordinal))).ToHashSet();
            foreach (var batch in tuples.Chunk(Batch))
            {
                var answer = await shipped.Server.Ask(
                    $$"""{ indicator(code: "{{indicator}}") { {{string.Concat(batch.Select((by, i) => $"q{i}: table(by: [{Listed(by)}]) {{ rowCount }} "))}} } }""", null, "en");
                var tables = answer.GetProperty("data").GetProperty("indicator");
                foreach (var (i, by) in batch.Index())
                {
                    var isListed = listed.Contains(string.Join('+', by.Order(StringComparer.Ordinal)));
                    var isAnswered = tables.GetProperty($"q{i}").ValueKind != JsonValueKind.Null;
                    if (isListed != isAnswered && !(isAnswered && by.Any(Implied.Contains)))
                    {
                        wrong.Add($"{indicator} by {string.Join(", ", by)} is {(isAnswered ? "answered" : "refused")} and {(isListed ? "" : "not ")}listed");
                    }
                }

                foreach (var error in answer.TryGetProperty("errors", out var errors) ? errors.EnumerateArray() : [])
                {
                    var extensions = error.GetProperty("extensions");
                    if (!extensions.TryGetProperty("remedy", out var remedy) || string.IsNullOrWhiteSpace(remedy.GetString()))
                    {
                        wrong.Add($"{indicator}: without a remedy: {error}");
                    }
                    else if (extensions.GetProperty("code").GetString() == "COMBINATION_NOT_RELEASED")
                    {
                        advice.UnionWith(By().Matches(remedy.GetString()!).Select(match => (indicator, match.Groups[1].Value, match.Groups["dimension"].Success
                            ? $$""", where: [{dimension: "{{match.Groups["dimension"].Value}}", in: ["{{match.Groups["category"].Value}}"]}]""" : "")));
                        advice.UnionWith(remedy.GetString()!.StartsWith("The release breaks it down by", StringComparison.Ordinal)
                            ? Name().Matches(remedy.GetString()!).Select(match => (indicator, match.Value, "")) : []);
                    }
                }
            }
        }

        Assert.NotEmpty(advice);
        foreach (var batch in advice.Chunk(Batch))
        {
            var answer = await shipped.Server.Ask("{" + string.Concat(batch.Select((question, i) => $$"""q{{i}}: indicator(code: "{{question.Indicator}}") { table(by: [{{question.By}}]{{question.Where}}) { rowCount } } """)) + "}", null, "en");
            wrong.AddRange(answer.TryGetProperty("errors", out var errors) ? errors.EnumerateArray().Select(error => $"the advice fails: {error}") : []);
        }

        Assert.Empty(wrong);
    }

    [Fact]
    public async Task Different_selections_never_share_a_citation_or_a_key()
    {
        var cited = new Dictionary<string, string>();
        foreach (var (indicator, breakdowns) in await Breakdowns())
        {
            var questions = breakdowns.SelectMany(breakdown => new[] { "", "year" }.Select(year => Listed([.. Strings(breakdown.GetProperty("by")), .. year.Length > 0 ? [year] : Array.Empty<string>()])))
                .SelectMany(by => new[] { $"by: [{by}]", $"by: [{by}], official: true" })
                .Concat(breakdowns[0].GetProperty("filters").EnumerateArray().SelectMany(filter => filter.GetProperty("categories").EnumerateArray().Select(category =>
                    $$"""where: [{dimension: "{{filter.GetProperty("dimension").GetProperty("code").GetString()}}", in: ["{{category.GetProperty("code").GetString()}}"]}]""")));
            foreach (var batch in questions.Chunk(Batch))
            {
                var tables = (await shipped.Server.Data(
                    $$"""{ indicator(code: "{{indicator}}") { {{string.Concat(batch.Select((question, i) => $"q{i}: table({question}) {{ query text: citation(style: TEXT) bibtex: citation(style: BIBTEX) }} "))}} } }""")).GetProperty("indicator");
                foreach (var table in tables.EnumerateObject().Select(table => table.Value))
                {
                    var selection = $"{indicator}?{table.GetProperty("query").GetString()}";
                    foreach (var citation in new[] { table.GetProperty("text").GetString()!, table.GetProperty("bibtex").GetString()!.Split(',')[0] })
                    {
                        Assert.True(cited.TryAdd(citation, selection) || cited[citation] == selection, $"{selection} and {cited[citation]} share {citation}");
                    }
                }
            }
        }
    }

    private async Task<(string Indicator, JsonElement[] Breakdowns)[]> Breakdowns() =>
    [
        .. (await shipped.Server.Data(
            "{ indicators { code breakdowns { by cells hidden filters { dimension { code } level { code } categories { code } } } } }")).GetProperty("indicators").EnumerateArray()
            .Select(indicator => (indicator.GetProperty("code").GetString()!, indicator.GetProperty("breakdowns").EnumerateArray().ToArray())),
    ];

    private static string[] Strings(JsonElement list, string? property = null) =>
        [.. list.EnumerateArray().Select(item => (property is null ? item : item.GetProperty(property)).GetString()!)];

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names.Select(name => $"\"{name}\""));

    [GeneratedRegex("""by \[([^\]]*)\](?: where \["(?<dimension>[^:"]*): (?<category>[^"]*)"\])?""")]
    private static partial Regex By();

    [GeneratedRegex("""
        "[a-z-]+"
        """)]
    private static partial Regex Name();
}
