using System.Globalization;
using System.Text.RegularExpressions;
using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Truth;

namespace NaftStats.Attacks.Knowledge;

/// <summary>
/// The counts that source documents print, and those that a printed percentage of a printed total can only round from. They are
/// public: whoever reads the report has them, whatever the API hides.
/// </summary>
public static partial class OfficialReport
{
    private const string Total = "totaal";

    /// <summary>The printed counts of all publications of a seed-data folder.</summary>
    public static IReadOnlyList<OfficialFigure> Read(string seedData, Codebook codebook)
    {
        var folder = Path.Combine(seedData, "publications");
        var totals = new Dictionary<string, int>();
        return !Directory.Exists(folder) ? [] :
        [
            .. Directory.EnumerateFiles(folder, "*.yaml", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                .Where(file => Path.GetFileName(Path.GetDirectoryName(file)) == "tables")
                .SelectMany(file => ReadTable(file, codebook, totals)),
        ];
    }

    // A percentage can be of a total that an earlier table prints.
    private static IEnumerable<OfficialFigure> ReadTable(string file, Codebook codebook, Dictionary<string, int> totals)
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
        var rows = Csv.Read(Path.ChangeExtension(file, ".csv")).ToArray();
        foreach (var isShare in new[] { false, true })
        {
            foreach (var row in rows)
            {
                foreach (var (code, definition) in columns.Where(column => row[column.Key].Length > 0 && column.Value.Contains("share-of", StringComparison.Ordinal) == isShare))
                {
                    var settings = Pairs(definition);
                    var at = where.Concat(Inner().Match(definition) is { Success: true } inner ? Pairs(inner.Groups[1].Value) : [])
                        .Concat(row.Where(field => field.Key == "year" || codebook.Axes.Any(axis => axis.Code == field.Key)))
                        .Where(pair => pair.Value != Total).GroupBy(pair => pair.Key).ToDictionary(group => group.Key, group => group.Last().Value);
                    var of = Enum.Parse<Measure>(settings.GetValueOrDefault("share-of") ?? settings["measure"], true);
                    var counted = settings.GetValueOrDefault("population") ?? population!;
                    var printed = isShare ? Part(row[code], totals.GetValueOrDefault(Key(counted, of, at.Where(pair => pair.Key != settings["within"]))))
                        : int.TryParse(row[code].Replace(".", "", StringComparison.Ordinal), CultureInfo.InvariantCulture, out var count) ? count : null;
                    if (at.TryGetValue("year", out var year) && printed is { } number && Place(at, codebook) is { } place)
                    {
                        totals[Key(counted, of, at)] = number;
                        yield return new OfficialFigure(
                            Enum.Parse<Population>(counted, true), of,
                            int.Parse(year, CultureInfo.InvariantCulture), place, number, $"{Path.GetFileNameWithoutExtension(file)}, {code}");
                    }
                }
            }
        }
    }

    // The one number of which the printed percentage of a total is the rounding; null where there are several.
    private static int? Part(string printed, int total)
    {
        var text = printed.Trim('%', '(', ')', ' ');
        if (total == 0 || !decimal.TryParse(text.Replace(',', '.'), CultureInfo.InvariantCulture, out var percentage))
        {
            return null;
        }

        var decimals = text.Contains(',', StringComparison.Ordinal) ? text.Length - text.IndexOf(',', StringComparison.Ordinal) - 1 : 0;
        var parts = Enumerable.Range(0, total + 1).Where(part => decimal.Round(100m * part / total, decimals, MidpointRounding.AwayFromZero) == percentage).Take(2).ToArray();
        return parts.Length == 1 ? parts[0] : null;
    }

    private static string Key(string population, Measure of, IEnumerable<KeyValuePair<string, string>> at) =>
        $"{population} {of} {string.Join(' ', at.Select(pair => $"{pair.Key}={pair.Value}").Order(StringComparer.Ordinal))}";

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

    [GeneratedRegex("""^  ([a-z0-9-]+): (\{.*(?:measure|share-of): (?:trajecten|leerlingen).*\})$""")]
    private static partial Regex Column();

    [GeneratedRegex("""where: (\{[^}]*\})""")]
    private static partial Regex Inner();

    [GeneratedRegex("""([a-z-]+): "?([a-z0-9-]+)"?(?=[,}])""")]
    private static partial Regex Pair();
}
