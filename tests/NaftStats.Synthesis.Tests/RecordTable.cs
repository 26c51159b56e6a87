using System.Globalization;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;

namespace NaftStats.Synthesis.Tests;

/// <summary>
/// Record files tabulated the slow and plain way, text by text, so that the synthesizer's own counting is checked by
/// something that shares no code with it.
/// </summary>
internal sealed class RecordTable
{
    private readonly Catalogue _catalogue;
    private readonly Dictionary<(Population, string), List<Dictionary<string, string>>> _members = [];

    public RecordTable(Catalogue catalogue, IEnumerable<string> files)
    {
        _catalogue = catalogue;
        foreach (var file in files)
        {
            var lines = file.Split('\n', StringSplitOptions.RemoveEmptyEntries);
            var header = lines[0].Split(',');
            Rows.AddRange(lines.Skip(1).Select(line =>
            {
                var fields = line.Split(',');
                Assert.Equal(header.Length, fields.Length);
                return header.Zip(fields).ToDictionary(pair => pair.First, pair => pair.Second);
            }));
        }
    }

    public List<Dictionary<string, string>> Rows { get; } = [];

    public IReadOnlyList<Dictionary<string, string>> Select(Population population, IReadOnlyDictionary<string, string> coordinates)
    {
        var year = coordinates[Dimension.Year];
        if (!_members.TryGetValue((population, year), out var members))
        {
            members = [.. Rows.Where(row => IsIn(population, year, row))];
            _members.Add((population, year), members);
        }

        var conditions = coordinates
            .Where(pair => pair.Key != Dimension.Year)
            .Select(pair => (Dimension: _catalogue.FindDimension(pair.Key)!, Category: pair.Value))
            .ToArray();
        return [.. members.Where(row => Array.TrueForAll(conditions, condition => Has(row, condition.Dimension, condition.Category)))];
    }

    public static int Count(IEnumerable<Dictionary<string, string>> rows, bool leerlingen) => leerlingen
        ? rows.Select(row => row["leerling"]).Where(pupil => pupil.Length > 0).Distinct().Count()
        : rows.Count();

    public static int? Number(Dictionary<string, string> row, string quantity)
    {
        if (quantity != "duur")
        {
            return row[quantity].Length == 0 ? null : int.Parse(row[quantity], CultureInfo.InvariantCulture);
        }

        return row["dossierstatus"] == "afgesloten" ? Date(row["einddatum"]).DayNumber - Date(row["begindatum"]).DayNumber : null;
    }

    public static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static bool IsIn(Population population, string year, Dictionary<string, string> row)
    {
        var start = row["begindatum"][..4];
        var end = row["einddatum"].Length == 0 ? "9999" : row["einddatum"][..4];
        var startsBefore = string.CompareOrdinal(start, year) < 0;
        var endsBefore = string.CompareOrdinal(end, year) < 0;
        return population switch
        {
            Population.Opgestart => start == year,
            Population.Afgesloten => end == year && row["dossierstatus"] == "afgesloten",
            Population.Doorlopend => startsBefore && !endsBefore,
            _ => start == year || (startsBefore && !endsBefore),
        };
    }

    private static bool Has(Dictionary<string, string> row, Dimension dimension, string category)
    {
        if (dimension.DerivedFrom is { } quantity)
        {
            var applies = dimension.OnlyFor is not { } type || string.Equals(row["trajecttype"], type.ToString(), StringComparison.OrdinalIgnoreCase);
            var wanted = dimension.FindCategory(category)!;
            return applies && (Number(row, quantity) is { } number
                ? (wanted.From is not null || wanted.To is not null) && wanted.Holds(number)
                : wanted is { From: null, To: null });
        }

        if (row[dimension.Code] == category)
        {
            return true;
        }

        return (dimension.IsMultiResponse || dimension.Levels.Count > 1) && row[dimension.Code].Split('|').Any(code =>
        {
            for (var at = dimension.FindCategory(code); at is not null; at = at.Parent is null ? null : dimension.FindCategory(at.Parent))
            {
                if (at.Code == category)
                {
                    return true;
                }
            }

            return false;
        });
    }
}
