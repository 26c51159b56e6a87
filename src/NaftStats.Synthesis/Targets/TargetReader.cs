using System.Globalization;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;
using NaftStats.Synthesis.Codebooks;

namespace NaftStats.Synthesis.Targets;

/// <summary>Makes a target of every printed figure.</summary>
internal sealed class TargetReader
{
    private readonly Codebook _codebook;
    private readonly TargetBook _book;

    private TargetReader(Codebook codebook)
    {
        _codebook = codebook;
        _book = new TargetBook(codebook);
    }

    /// <summary>The targets of all tables of <paramref name="publications"/>.</summary>
    public static TargetBook Read(Codebook codebook, IEnumerable<Publication> publications)
    {
        var reader = new TargetReader(codebook);
        foreach (var table in publications.SelectMany(publication => publication.Tables))
        {
            foreach (var row in table.Rows)
            {
                for (var i = 0; i < table.Columns.Count; i++)
                {
                    if (row.Figures[i] is { } figure)
                    {
                        reader.Add(table, row, table.Columns[i], figure);
                    }
                }
            }
        }

        return reader._book;
    }

    private void Add(PublishedTable table, PublishedRow row, PublishedColumn column, string figure)
    {
        var coordinates = table.Coordinates(row, column);
        if (Parse(figure, column.Decimals) is not { } printed || !coordinates.TryGetValue(Dimension.Year, out var yearCode))
        {
            return;
        }

        var year = int.Parse(yearCode, CultureInfo.InvariantCulture);
        var conditions = Conditions(coordinates);
        var measure = column.CountsLeerlingen ? TallyMeasure.Leerlingen : TallyMeasure.Trajecten;
        var source = new TargetSource(table.Code, Describe(coordinates, column), figure, column.Decimals);
        Tally Of(IReadOnlyList<Condition> where, TallyMeasure what, int quantity = -1) =>
            _book.Tally(column.Population, year, where, what, quantity);
        switch (column.Kind)
        {
            case MeasureKind.Trajecten or MeasureKind.Leerlingen:
                _book.Add(new Target(Of(conditions, measure), [], printed, 0, source));
                break;
            case MeasureKind.Share when column.Within is { } within && coordinates.ContainsKey(within):
                var bases = column.BaseIsSumOfCells
                    ? CellsOfSlice(table, row, within).Select(cell => Of(Conditions(table.Coordinates(cell, column)), measure))
                    : [Of(Base(coordinates, within), measure)];
                _book.Add(new Target(Of(conditions, measure), bases.Distinct().ToArray(), printed, 100 * PowerOfTen(column.Decimals), source));
                break;
            case MeasureKind.Ratio:
                _book.Add(new Target(
                    Of(conditions, TallyMeasure.Trajecten), [Of(conditions, TallyMeasure.Leerlingen)], printed, PowerOfTen(column.Decimals), source));
                break;
            case MeasureKind.Mean when column.Quantity is { } code && _codebook.FindQuantity(code) is >= 0 and var quantity:
                _book.Add(new Target(
                    Of(conditions, TallyMeasure.Sum, quantity),
                    [Of(conditions, TallyMeasure.Numbered, quantity)],
                    printed,
                    PowerOfTen(column.Decimals),
                    source));
                break;
            default:
                break;
        }
    }

    // The rows that stand beside this one in the table and differ from it only in the dimension that is shared out.
    private static IEnumerable<PublishedRow> CellsOfSlice(PublishedTable table, PublishedRow row, string within)
    {
        var place = table.Dimensions.ToList().IndexOf(within);
        return table.Rows.Where(other => other.Categories[place] is not null
            && Enumerable.Range(0, table.Dimensions.Count).All(i => i == place || other.Categories[i] == row.Categories[i]));
    }

    // The base of a share is what the dimension is registered for, at its total.
    private List<Condition> Base(IReadOnlyDictionary<string, string> coordinates, string within)
    {
        var rest = coordinates.Where(pair => pair.Key != within).ToDictionary(pair => pair.Key, pair => pair.Value);
        var dimension = _codebook.Dimensions[_codebook.Find(within)];
        if (dimension.RegisteredWhen is { } parent)
        {
            rest.TryAdd(parent.Dimension, parent.Category);
        }

        if (dimension.OnlyFor is { } type)
        {
            rest.TryAdd(Dimension.TrajectTypes, _codebook.Dimensions[_codebook.TrajectType].Finest.Categories[(int)type].Code);
        }

        return Conditions(rest);
    }

    private List<Condition> Conditions(IEnumerable<KeyValuePair<string, string>> coordinates) => Conditions(_codebook, coordinates);

    /// <summary>The conditions that coordinates of a figure mean.</summary>
    public static List<Condition> Conditions(Codebook codebook, IEnumerable<KeyValuePair<string, string>> coordinates)
    {
        var conditions = new List<Condition>();
        foreach (var (code, category) in coordinates)
        {
            if (code != Dimension.Year && codebook.Find(code) is >= 0 and var dimension)
            {
                conditions.Add(new Condition(dimension, codebook.Mask(dimension, category)));
            }
        }

        return conditions;
    }

    private static string Describe(IReadOnlyDictionary<string, string> coordinates, PublishedColumn column) =>
        $"{string.Join(", ", coordinates.Select(pair => $"{pair.Key}={pair.Value}"))}: {column.Code}";

    // "62,7%" with one decimal is 627; "54%" in a column of one decimal is 540. Null where the figure is not a number.
    private static long? Parse(string figure, int decimals)
    {
        var text = new string([.. figure.Where(letter => char.IsAsciiDigit(letter) || letter is ',')]).Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number)
            && number * PowerOfTen(decimals) is var scaled && scaled == decimal.Truncate(scaled)
                ? (long)scaled
                : null;
    }

    private static long PowerOfTen(int exponent) => exponent <= 0 ? 1 : 10 * PowerOfTen(exponent - 1);
}
