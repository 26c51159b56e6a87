using System.Globalization;
using System.Text.RegularExpressions;
using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Truth;

namespace NaftStats.Attacks.Knowledge;

/// <summary>The counts that source documents print. They are public: whoever reads the report has them, whatever the API hides.</summary>
public static partial class OfficialReport
{
    private const string Total = "totaal";

    /// <summary>The printed counts of all publications of a seed-data folder.</summary>
    public static IReadOnlyList<OfficialFigure> Read(string seedData, Codebook codebook)
    {
        var folder = Path.Combine(seedData, "publications");
        return !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "tables")
                .SelectMany(file => ReadTable(file, codebook)),
        ];
    }

    private static IEnumerable<OfficialFigure> ReadTable(string file, Codebook codebook)
    {
        var lines = File.ReadAllLines(file);
        if (lines.Contains("kind: reference"))
        {
            yield break;
        }

        var population = lines.FirstOrDefault(line => line.StartsWith("population: ", StringComparison.Ordinal))?[12..];
        var where = lines.FirstOrDefault(line => line.StartsWith("where: ", StringComparison.Ordinal)) is { } text ? Pairs(text[7..]) : [];
        var columns = lines.Select(line => Column().Match(line)).Where(match => match.Success)
            .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);
        foreach (var row in Csv.Read(Path.ChangeExtension(file, ".csv")))
        {
            foreach (var (code, definition) in columns.Where(column => row[column.Key].Length > 0))
            {
                var settings = Pairs(definition);
                var at = where.Concat(Inner().Match(definition) is { Success: true } inner ? Pairs(inner.Groups[1].Value) : [])
                    .Concat(row.Where(field => field.Key == "year" || codebook.Axes.Any(axis => axis.Code == field.Key)))
                    .Where(pair => pair.Value != Total).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value);
                if (at.TryGetValue("year", out var year) && int.TryParse(row[code].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var printed)
                    && Place(at, codebook) is { } place)
                {
                    yield return new OfficialFigure(
                        Enum.Parse<Population>(settings.GetValueOrDefault("population") ?? population!, true),
                        Enum.Parse<Measure>(settings["measure"], true),
                        int.Parse(year, CultureInfo.InvariantCulture), place, printed, $"{Path.GetFileNameWithoutExtension(file)}, {code}");
                }
            }
        }
    }

    private static short[]? Place(Dictionary<string, string> at, Codebook codebook)
    {
        var place = codebook.Whole();
        foreach (var (dimension, category) in at.Where(pair => pair.Key != "year"))
        {
            var axis = codebook.Catalogue[dimension];
            place[axis.Index] = axis[category];
        }

        return codebook.Close(place) ? place : null;
    }

    private static Dictionary<string, string> Pairs(string text) =>
        Pair().Matches(text).ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    [GeneratedRegex("""^  ([a-z0-9-]+): (\{.*measure: (?:trajecten|leerlingen).*\})$""")]
    private static partial Regex Column();

    [GeneratedRegex("""where: (\{[^}]*\})""")]
    private static partial Regex Inner();

    [GeneratedRegex("""([a-z-]+): "?([a-z0-9-]+)"?(?=[,}])""")]
    private static partial Regex Pair();
}
