using System.Globalization;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.SeedData;

/// <summary>Counts the records of each year of start, and finds those that no year of the codelist would count.</summary>
internal sealed class RecordYears(IReadOnlyList<int> years)
{
    private const string Codelist = "codelists/year.csv";

    private readonly Dictionary<(int Year, string File), int> _started = [];
    private readonly SortedDictionary<int, Uncounted> _uncounted = [];

    /// <summary>The number of records of each file that start in each year.</summary>
    public IReadOnlyDictionary<(int Year, string File), int> Started => _started;

    /// <summary>Counts a record.</summary>
    public void Add(string file, DateOnly start, DateOnly end)
    {
        _started[(start.Year, file)] = _started.GetValueOrDefault((start.Year, file)) + 1;

        // What began before the first year and ran into it counts as running.
        if (years.Contains(start.Year) || (start.Year < years[0] && end.Year >= years[0]))
        {
            return;
        }

        var year = start.Year < years[0] ? years[0] : start.Year;
        var uncounted = _uncounted.TryGetValue(year, out var known) ? known : _uncounted[year] = new Uncounted(start.Year < years[0]);
        uncounted.Count++;
        uncounted.Files.Add(file);
    }

    /// <summary>What no year counts.</summary>
    public IEnumerable<Problem> Problems() => _uncounted.Select(pair =>
    {
        var (year, uncounted) = pair;
        var records = string.Create(CultureInfo.InvariantCulture, $"{uncounted.Count:N0} record{(uncounted.Count == 1 ? string.Empty : "s")}");
        var verb = uncounted.Count == 1 ? "s" : string.Empty;
        return new Problem(
            "RECORD_YEAR",
            (uncounted.IsEarlier ? $"{records} end{(verb.Length > 0 ? "s" : string.Empty)} before {year}, the first year of {Codelist}, and would count in no figure" : $"{records} start{verb} in {year}, which {Codelist} does not hold")
                + $" ({string.Join(", ", uncounted.Files)}).",
            uncounted.IsEarlier ? "Leave them out." : "Add the year to the codelist, or leave the records out.",
            new Place(RecordFile.Folder));
    });

    private sealed class Uncounted(bool isEarlier)
    {
        public bool IsEarlier => isEarlier;

        public int Count { get; set; }

        public SortedSet<string> Files { get; } = new(StringComparer.Ordinal);
    }
}
