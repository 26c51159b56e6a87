using System.Globalization;
using System.Text.Json;

namespace NaftStats.Acceptance;

/// <summary>
/// Origin and sources, both ways, over every figure that a document prints: the cell of a printed figure names the document, and what a
/// cell names prints it. What is printed of which cell is read here again, from the contract alone.
/// </summary>
[Collection(ShippedDataCollection.Name)]
public sealed class OriginTests(ShippedData shipped)
{
    private const int Batch = 40;

    private static readonly string[] AfterReturn = ["reden-niet-terug", "afwezigheden", "vertraging", "verderzetting"];

    [Fact]
    public async Task The_sources_of_a_cell_are_the_tables_that_print_it_and_no_others()
    {
        var figures = await PrintedFigures();
        Assert.True(figures.Count > 1_000);
        var printing = figures.ToLookup(figure => figure.Cell, figure => figure.Table);
        var wrong = new List<string>();
        foreach (var batch in figures.DistinctBy(figure => figure.Cell).Chunk(Batch))
        {
            // A table that the policy leaves out is null: it hides all that it would have held.
            var data = (await shipped.Server.Ask("{" + string.Concat(batch.Select((figure, i) =>
                $$"""q{{i}}: indicator(code: "{{figure.Indicator}}") { table(where: [{{figure.Where}}]{{figure.Share}}) { sources { code } rows { value origin printed { printed } } } } """)) + "}")).GetProperty("data");
            foreach (var (i, figure) in batch.Index())
            {
                var table = data.GetProperty($"q{i}").GetProperty("table");
                if (table.ValueKind == JsonValueKind.Null)
                {
                    wrong.AddRange(figures.Where(other => other.Cell == figure.Cell && !other.IsHidden).Select(other => $"{figure.Cell} is not released, and {other.Table} is given"));
                    continue;
                }

                var sources = table.GetProperty("sources").EnumerateArray().Select(source => source.GetProperty("code").GetString()!).Order(StringComparer.Ordinal);
                var expected = printing[figure.Cell].Distinct().Order(StringComparer.Ordinal);
                if (!sources.SequenceEqual(expected))
                {
                    wrong.Add($"{figure.Cell}: {string.Join(", ", sources)} in place of {string.Join(", ", expected)}");
                }

                var row = table.GetProperty("rows")[0];
                var isPrinted = row.GetProperty("origin").GetString() == "PRINTED";
                var prints = figures.Where(other => other.Cell == figure.Cell && other.IsGivenAs(row.GetProperty("value"))).ToArray();
                if (isPrinted != (prints.Length > 0) || isPrinted != (row.GetProperty("printed").GetArrayLength() > 0))
                {
                    wrong.Add($"{figure.Cell}: {row} with {string.Join(", ", prints.Select(print => $"{print.Printed} in {print.Table}"))}");
                }
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task A_demonstration_series_is_marked_on_each_cell_and_can_be_left_out()
    {
        var tables = (await shipped.Server.Data("""
            {
              indicator(code: "aandeel-terug-naar-school") {
                all: table(by: ["year"], where: [{dimension: "dagbesteding", in: ["spijbelen"]}]) { rows { origin value } }
                official: table(by: ["year"], where: [{dimension: "dagbesteding", in: ["spijbelen"]}], official: true) { rows { value status symbol } cube { values origins statuses { cell status } } }
              }
            }
            """)).GetProperty("indicator");

        Assert.Equal(["DEMONSTRATION", "DEMONSTRATION", "DEMONSTRATION", "PRINTED"], tables.GetProperty("all").GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("origin").GetString()));
        Assert.Equal(["NOT_PUBLISHED", "NOT_PUBLISHED", "NOT_PUBLISHED", "AVAILABLE"], tables.GetProperty("official").GetProperty("rows").EnumerateArray().Select(row => row.GetProperty("status").GetString()));
        Assert.Equal("[null,null,null,\"PRINTED\"]", tables.GetProperty("official").GetProperty("cube").GetProperty("origins").GetRawText());
    }

    private async Task<List<PrintedFigure>> PrintedFigures()
    {
        var data = await shipped.Server.Data("""
            {
              dimensions { code appliesTo { code } }
              indicators { code population measure unit decimals }
              publications {
                tables {
                  code kind
                  figures {
                    printed value computed agreement
                    column { code unit population measure counts within ofSum where { dimension code } }
                    categories { dimension code }
                  }
                }
              }
            }
            """);
        var ofOneType = data.GetProperty("dimensions").EnumerateArray().Where(dimension => dimension.GetProperty("appliesTo").GetArrayLength() == 1)
            .Select(dimension => dimension.GetProperty("code").GetString()!).ToHashSet();
        var found = new List<PrintedFigure>();
        foreach (var table in data.GetProperty("publications").EnumerateArray().SelectMany(publication => publication.GetProperty("tables").EnumerateArray())
            .Where(table => table.GetProperty("kind").GetString() == "COMPUTED"))
        {
            foreach (var figure in table.GetProperty("figures").EnumerateArray())
            {
                if (figure.GetProperty("agreement").GetString() == "NOT_COMPARED")
                {
                    continue;
                }

                var column = figure.GetProperty("column");
                var at = column.GetProperty("where").EnumerateArray().Concat(figure.GetProperty("categories").EnumerateArray())
                    .ToDictionary(category => category.GetProperty("dimension").GetString()!, category => category.GetProperty("code").GetString()!);
                if (column.GetProperty("within").GetString() is { } within && !at.ContainsKey(within))
                {
                    continue;
                }

                found.Add(ToFigure(data.GetProperty("indicators"), table.GetProperty("code").GetString()!, figure, at, ofOneType));
            }
        }

        return found;
    }

    private static PrintedFigure ToFigure(JsonElement indicators, string table, JsonElement figure, Dictionary<string, string> at, HashSet<string> ofOneType)
    {
        var column = figure.GetProperty("column");
        var (measure, within) = (column.GetProperty("measure").GetString(), column.GetProperty("within").GetString());
        var counted = measure == "SHARE" ? column.GetProperty("counts").GetString() : measure;
        var indicator = indicators.EnumerateArray().First(known => known.GetProperty("population").GetString() == column.GetProperty("population").GetString()
            && known.GetProperty("measure").GetString() == counted
            && (measure is not "MEAN" || known.GetProperty("unit").GetString()!.Equals(column.GetProperty("unit").GetString(), StringComparison.OrdinalIgnoreCase)));

        // The same cell is named in several ways: what others imply need not be said.
        var cell = new SortedDictionary<string, string>(at, StringComparer.Ordinal);
        if (counted is "LEERLINGEN" or "RATIO" || at.Keys.Any(ofOneType.Contains) || column.GetProperty("unit").GetString() is "jaar" or "deelnemers")
        {
            cell.Remove("trajecttype");
        }

        if (at.Keys.Any(AfterReturn.Contains))
        {
            cell.Remove("terug-naar-school");
        }

        var printed = figure.GetProperty("printed").GetString();
        var decimals = printed?.Split(',') is [_, var after] ? after.Count(char.IsDigit) : 0;
        var given = measure switch { "SHARE" => 1, _ => indicator.GetProperty("decimals").GetInt32() };
        return new PrintedFigure(
            table,
            indicator.GetProperty("code").GetString()!,
            $"{indicator.GetProperty("code").GetString()} {within} {string.Join(' ', cell.Select(pair => $"{pair.Key}={pair.Value}"))}",
            string.Join(", ", at.Select(pair => $$"""{dimension: "{{pair.Key}}", in: ["{{pair.Value}}"]}""")),
            within is null ? "" : string.Create(CultureInfo.InvariantCulture, $", share: \"{within}\""),
            printed,
            figure.GetProperty("value") is { ValueKind: JsonValueKind.Number } number ? number.GetDecimal() : null,
            column.GetProperty("ofSum").GetBoolean() ? -1 : decimals - given,
            figure.GetProperty("agreement").GetString()!);
    }

    private sealed record PrintedFigure(string Table, string Indicator, string Cell, string Where, string Share, string? Printed, decimal? Value, int MoreDecimals, string Agreement)
    {
        public bool IsHidden => Agreement == "HIDDEN";

        // No decimal may be given that is not printed, and no share of another base; what is printed with more is given by its rounding.
        public bool IsGivenAs(JsonElement value) => value.ValueKind == JsonValueKind.Number && MoreDecimals >= 0
            && (MoreDecimals > 0 ? Agreement is "AS_PRINTED" or "ROUNDED" : Value == value.GetDecimal());
    }
}
