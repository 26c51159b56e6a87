using NaftStats.Statistics.Publications;

namespace NaftStats.Statistics.Comparison;

/// <summary>
/// What is hidden of a reference table: the rows with a small count, and in every line of cells that differ in one dimension
/// only the smallest other row with them, until no line hides one row alone. The other row holds the threshold or more, so
/// that the small one can be any number from one up to more than the threshold.
/// </summary>
internal static class ReferenceSuppression
{
    /// <summary>The places of the rows that are hidden, with all their figures: a percentage of a hidden count tells it.</summary>
    public static IReadOnlySet<int> Rows(ReferenceTable table, int threshold)
    {
        var hidden = new HashSet<int>();
        foreach (var column in Enumerable.Range(0, table.Columns.Count).Where(column => table.Columns[column].CountsPupils))
        {
            var counts = table.Rows.Index().Select(row => (row.Index, Value: row.Item.Figures[column] is { } figure ? PrintedFigure.Parse(figure).Value : null))
                .Where(row => row.Value > 0).ToDictionary(row => row.Index, row => row.Value!.Value);
            hidden.UnionWith(counts.Where(row => row.Value < threshold).Select(row => row.Key));
            while (Lines(table, counts.Keys).Select(line => Other(line, counts, hidden)).FirstOrDefault(row => row >= 0, -1) is >= 0 and var other)
            {
                hidden.Add(other);
            }
        }

        return hidden;
    }

    // Rows that are alike but for one dimension, the total of that dimension among them.
    private static IEnumerable<int[]> Lines(ReferenceTable table, IEnumerable<int> rows) =>
        Enumerable.Range(0, table.Dimensions.Count).SelectMany(dimension => rows
            .GroupBy(row => string.Join('+', table.Rows[row].Categories.Where((_, place) => place != dimension)))
            .Select(line => line.ToArray()).Where(line => line.Length > 1));

    private static int Other(int[] line, Dictionary<int, decimal> counts, HashSet<int> hidden) =>
        line.Count(hidden.Contains) == 1 ? line.Where(row => !hidden.Contains(row)).MinBy(row => (counts[row], row)) : -1;
}
