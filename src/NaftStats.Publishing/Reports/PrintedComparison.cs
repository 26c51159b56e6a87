using System.Globalization;
using NaftStats.Statistics.Comparison;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Publications;

namespace NaftStats.Publishing.Reports;

/// <summary>Prints a release beside every published table.</summary>
internal static class PrintedComparison
{
    /// <summary>Prints a line a table, each difference with its reason, and the totals.</summary>
    /// <param name="release">The release.</param>
    /// <param name="details">True to list the hidden figures too.</param>
    /// <param name="onlyDifferent">True to list only what differs without a known reason.</param>
    /// <returns>How many figures differ without a known reason.</returns>
    public static int Write(Release release, bool details = false, bool onlyDifferent = false)
    {
        var totals = new int[Enum.GetValues<Agreement>().Length];
        foreach (var publication in release.Catalogue.Publications)
        {
            foreach (var table in publication.Tables)
            {
                WriteTable(release, publication, table, details, onlyDifferent, totals);
            }
        }

        Console.WriteLine($"Total: {Summary(totals)}.");
        return totals[(int)Agreement.Differs];
    }

    private static void WriteTable(Release release, Publication publication, PublishedTable table, bool details, bool onlyDifferent, int[] totals)
    {
        var figures = TableComparison.Compare(release, publication, table);
        var counts = new int[totals.Length];
        foreach (var figure in figures)
        {
            counts[(int)figure.Agreement]++;
            totals[(int)figure.Agreement]++;
        }

        if (onlyDifferent && counts[(int)Agreement.Differs] == 0)
        {
            return;
        }

        Console.WriteLine($"{publication.Code} {table.Number:00} {table.Code}: {Summary(counts)}");
        foreach (var figure in figures.Where(figure => figure.Agreement == Agreement.Differs || (!onlyDifferent && figure.Agreement == Agreement.Explained) || (details && figure.Agreement is Agreement.Hidden)))
        {
            var cell = string.Join(", ", table.Dimensions.Zip(table.Rows[figure.Row].Categories, (dimension, category) => $"{dimension} {category ?? PublishedTable.Total}"));
            Console.WriteLine($"  {figure.Agreement}: {cell}, {figure.Column.Code}: printed {figure.Printed.Text}, computed "
                + $"{figure.Computed.Value?.ToString(CultureInfo.InvariantCulture) ?? figure.Computed.Status.ToString()}"
                + (figure.Explanation is { } explanation ? $" ({explanation.Kind}: {explanation.Reason.En})" : string.Empty));
        }
    }

    private static string Summary(int[] counts)
    {
        var parts = new[]
        {
            (counts[(int)Agreement.AsPrinted], "as printed"),
            (counts[(int)Agreement.Rounded], "shown with fewer decimals"),
            (counts[(int)Agreement.Hidden], "hidden by policy"),
            (counts[(int)Agreement.Explained], "differ and the reason is known"),
            (counts[(int)Agreement.NotCompared], "not a figure"),
            (counts[(int)Agreement.Differs], "DIFFER"),
        };
        return string.Join(", ", parts.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}"));
    }
}
