using System.Text.Json;
using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Truth;

namespace NaftStats.Attacks.Knowledge;

/// <summary>A printed table as the API serves it, with every text that comes with it; and, kept apart to score, what is printed.</summary>
/// <param name="Name">The publication and the table.</param>
/// <param name="IsReference">True for a table that no release computes.</param>
/// <param name="Texts">Titles, notes, explanations, in each language.</param>
/// <param name="Figures">The figures, row by row.</param>
public sealed record PrintedTable(string Name, bool IsReference, IReadOnlyList<string> Texts, IReadOnlyList<PrintedTable.Figure> Figures)
{
    private const string Languages = "nl:{0}(language:NL) fr:{0}(language:FR) en:{0}(language:EN)";

    /// <summary>Asks for the tables of all publications.</summary>
    /// <param name="api">The API.</param>
    /// <param name="seedData">The folder with what is printed.</param>
    public static async Task<IReadOnlyList<PrintedTable>> Ask(PublicApi api, string seedData)
    {
        var texts = Languages.Replace("{0}", "text", StringComparison.Ordinal);
        var explained = Languages.Replace("{0}", "explanation", StringComparison.Ordinal);
        var data = await api.Data($$"""
            { publications { code notes { {{texts}} } leftOut { {{Languages.Replace("{0}", "reason", StringComparison.Ordinal)}} } {{Languages.Replace("{0}", "description", StringComparison.Ordinal)}}
              tables { code title section kind notes { {{texts}} } dimensions { code }
                figures { column { code unit } categories { dimension code } status printed note {{explained}} } } } }
            """);
        var tables = new List<PrintedTable>();
        foreach (var publication in data.GetProperty("publications").EnumerateArray())
        {
            var code = publication.GetProperty("code").GetString()!;
            foreach (var table in publication.GetProperty("tables").EnumerateArray())
            {
                var rows = Rows(seedData, code, table.GetProperty("code").GetString()!);
                string[] dimensions = [.. table.GetProperty("dimensions").EnumerateArray().Select(dimension => dimension.GetProperty("code").GetString()!)];
                tables.Add(new PrintedTable(
                    $"{code}/{table.GetProperty("code")}", table.GetProperty("kind").GetString() == "REFERENCE", [.. Strings(table, "title", "text", "nl", "fr", "en", "note")],
                    [.. table.GetProperty("figures").EnumerateArray().Select(figure => Read(figure, dimensions, rows))]));
            }
        }

        return tables;
    }

    private static Figure Read(JsonElement figure, string[] dimensions, Dictionary<string, string>[] rows)
    {
        var categories = figure.GetProperty("categories").EnumerateArray().ToDictionary(category => category.GetProperty("dimension").GetString()!, category => category.GetProperty("code").GetString()!);
        var column = figure.GetProperty("column").GetProperty("code").GetString()!;
        string[] at = [.. dimensions.Select(dimension => categories.GetValueOrDefault(dimension, "totaal"))];
        var row = rows.First(candidate => dimensions.Zip(at).All(pair => !candidate.TryGetValue(pair.First, out var code) || code == pair.Second));
        return new Figure(
            at, column, figure.GetProperty("column").GetProperty("unit").GetString()!, figure.GetProperty("status").GetString() == "HIDDEN", figure.GetProperty("printed").GetString(), row[column]);
    }

    private static Dictionary<string, string>[] Rows(string seedData, string publication, string table) =>
        [.. Csv.Read(Directory.EnumerateFiles(Path.Combine(seedData, "publications", publication, "tables"), "*.csv").First(file => Path.GetFileNameWithoutExtension(file)[3..] == table))];

    // Every text below an element, whatever it hangs from.
    private static IEnumerable<string> Strings(JsonElement element, params string[] names) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Value.ValueKind == JsonValueKind.String ? names.Contains(property.Name) ? [property.Value.GetString()!] : [] : Strings(property.Value, names)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Strings(item, names)),
        _ => [],
    };

    /// <summary>A figure.</summary>
    /// <param name="Categories">Its categories, one for each dimension.</param>
    /// <param name="Column">Its column.</param>
    /// <param name="Unit">What it counts.</param>
    /// <param name="IsHidden">Whether the API hides it.</param>
    /// <param name="Served">As the API prints it.</param>
    /// <param name="Printed">As the document prints it.</param>
    public sealed record Figure(IReadOnlyList<string> Categories, string Column, string Unit, bool IsHidden, string? Served, string Printed)
    {
        /// <summary>The number that is printed, where it counts pupils.</summary>
        public int? Count => Unit is "trajecten" or "leerlingen" or "aanmeldingen" && int.TryParse(Printed.Replace(".", "", StringComparison.Ordinal), out var count) ? count : null;
    }
}
