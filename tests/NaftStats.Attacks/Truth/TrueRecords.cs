using System.Globalization;
using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;

namespace NaftStats.Attacks.Truth;

/// <summary>The records behind a release. Attacks never see them: they only tell afterwards what an attack was worth.</summary>
public static class TrueRecords
{
    private const string Duur = "duur";

    /// <summary>Reads the records of a seed-data folder.</summary>
    public static IReadOnlyList<TrueRecord> Read(string seedData, Codebook codebook)
    {
        var pupils = new Dictionary<string, int>();
        return
        [
            .. Directory.EnumerateFiles(Path.Combine(seedData, "records"), "*.csv").Order(StringComparer.Ordinal)
                .SelectMany(Csv.Read).Select(row => Read(row, codebook, pupils)),
        ];
    }

    /// <summary>Whether a record counts in a population of a year.</summary>
    public static bool Counts(TrueRecord record, Population population, int year) => population switch
    {
        Population.Opgestart => record.Start.Year == year,
        Population.Afgesloten => record.IsClosed && record.End.Year == year,
        Population.Doorlopend => record.Start.Year < year && record.End.Year >= year,
        _ => record.Start.Year <= year && record.End.Year >= year,
    };

    private static TrueRecord Read(Dictionary<string, string> row, Codebook codebook, Dictionary<string, int> pupils)
    {
        var start = Date(row["begindatum"]);
        var end = row["einddatum"].Length == 0 ? DateOnly.MaxValue : Date(row["einddatum"]);
        var closed = row["dossierstatus"] == "afgesloten";
        var numbers = new Dictionary<string, int>();
        foreach (var number in codebook.Documentation.DerivedFrom.Values.Distinct())
        {
            if (number == Duur)
            {
                if (closed)
                {
                    numbers[number] = end.DayNumber - start.DayNumber;
                }
            }
            else if (int.TryParse(row[number], CultureInfo.InvariantCulture, out var value))
            {
                numbers[number] = value;
            }
        }

        var pupil = row["leerling"];
        if (pupil.Length > 0 && !pupils.ContainsKey(pupil))
        {
            pupils.Add(pupil, pupils.Count);
        }

        return new TrueRecord(
            pupil.Length == 0 ? -1 : pupils[pupil], start, end, closed,
            [.. codebook.Axes.Select(axis => Categories(row, axis, codebook.Documentation, numbers, row["trajecttype"], closed))],
            numbers);
    }

    private static IReadOnlyList<short> Categories(
        Dictionary<string, string> row, Axis axis, Documentation documentation, Dictionary<string, int> numbers, string type, bool closed)
    {
        if (!documentation.DerivedFrom.TryGetValue(axis.Code, out var number))
        {
            return [.. row[axis.Code].Split('|', StringSplitOptions.RemoveEmptyEntries).Select(code => axis[code])];
        }

        if (numbers.TryGetValue(number, out var value))
        {
            return [axis[documentation.Bands[axis.Code].First(band => band.From <= value && value <= band.To).Code]];
        }

        // A number that was not filled in has a category of its own, if the dimension is registered for the traject.
        var unknown = axis.On(0).Select(category => axis.Categories[category]).Except(documentation.Bands[axis.Code].Select(band => band.Code)).ToArray();
        return unknown.Length == 1 && axis.AppliesTo.Contains(type) && (number != Duur || closed) ? [axis[unknown[0]]] : [];
    }

    private static DateOnly Date(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
