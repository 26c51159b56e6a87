using System.Globalization;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;

namespace NaftStats.Synthesis.Tests;

/// <summary>Compares every figure that the publications print with what records give.</summary>
internal static class PrintedFigures
{
    /// <summary>The figures that differ, as "table: coordinates, column: printed is reached", and how many were compared.</summary>
    public static (IReadOnlyList<string> Differences, int Compared) Compare(
        Catalogue catalogue, IEnumerable<Publication> publications, RecordTable records)
    {
        var differences = new List<string>();
        var compared = 0;
        foreach (var table in publications.SelectMany(publication => publication.Tables))
        {
            foreach (var row in table.Rows)
            {
                for (var i = 0; i < table.Columns.Count; i++)
                {
                    var column = table.Columns[i];
                    if (row.Figures[i] is { } figure && Parse(figure) is { } printed && Reached(catalogue, table, row, column, records) is { } reached)
                    {
                        compared++;
                        if (printed != reached)
                        {
                            differences.Add($"{table.Code}: {string.Join(' ', table.Coordinates(row, column).Select(pair => $"{pair.Key}={pair.Value}"))}: {printed} is {reached}");
                        }
                    }
                }
            }
        }

        return (differences, compared);
    }

    private static decimal? Reached(Catalogue catalogue, PublishedTable table, PublishedRow row, PublishedColumn column, RecordTable records)
    {
        var coordinates = table.Coordinates(row, column);
        var rows = records.Select(column.Population, coordinates);
        var count = RecordTable.Count(rows, column.CountsLeerlingen);
        switch (column.Kind)
        {
            case MeasureKind.Trajecten or MeasureKind.Leerlingen:
                return count;
            case MeasureKind.Mean:
                var numbers = rows.Select(each => RecordTable.Number(each, column.Quantity!)).OfType<int>().ToArray();
                return Round(numbers.Sum(), numbers.Length, 1, column.Decimals);
            case MeasureKind.Ratio:
                return Round(rows.Count, RecordTable.Count(rows, true), 1, column.Decimals);
            default:
                // The total of a share is 100 %, or for several responses the sum of all shares: no figure of its own.
                return coordinates.ContainsKey(column.Within!) ? Round(count, Base(catalogue, table, row, column, records), 100, column.Decimals) : null;
        }
    }

    private static int Base(Catalogue catalogue, PublishedTable table, PublishedRow row, PublishedColumn column, RecordTable records)
    {
        if (column.BaseIsSumOfCells)
        {
            var place = table.Dimensions.ToList().IndexOf(column.Within!);
            return table.Rows
                .Where(cell => cell.Categories[place] is not null
                    && cell.Categories.Where((_, i) => i != place).SequenceEqual(row.Categories.Where((_, i) => i != place)))
                .Sum(cell => RecordTable.Count(records.Select(column.Population, table.Coordinates(cell, column)), column.CountsLeerlingen));
        }

        var within = catalogue.FindDimension(column.Within!)!;
        var rest = table.Coordinates(row, column).Where(pair => pair.Key != within.Code).ToDictionary(pair => pair.Key, pair => pair.Value);
        if (within.RegisteredWhen is { } condition)
        {
            rest.TryAdd(condition.Dimension, condition.Category);
        }

        if (within.OnlyFor is { } type)
        {
            rest.TryAdd(Dimension.TrajectTypes, type.ToString().ToLowerInvariant());
        }

        return RecordTable.Count(records.Select(column.Population, rest), column.CountsLeerlingen);
    }

    private static decimal Round(int value, int total, int factor, int decimals) =>
        total == 0 ? -1 : Math.Round((decimal)factor * value / total, decimals, MidpointRounding.AwayFromZero);

    private static decimal? Parse(string figure) =>
        decimal.TryParse(figure.Trim('%').Replace(" dagen", "", StringComparison.Ordinal).Replace(',', '.'), NumberStyles.Number, CultureInfo.InvariantCulture, out var number)
            ? number
            : null;
}
