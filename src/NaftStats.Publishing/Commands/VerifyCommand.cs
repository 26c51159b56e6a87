using System.CommandLine;
using NaftStats.Statistics.Comparison;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Publications;

namespace NaftStats.Publishing.Commands;

/// <summary><c>naftstats verify</c>: puts the newest release beside every published table and fails on an unexplained difference.</summary>
internal static class VerifyCommand
{
    public static Command Create()
    {
        var database = CommandOptions.Database();
        var details = new Option<bool>("--details") { Description = "Also print every figure that is hidden." };
        var command = new Command("verify", "Compare the newest release with every published table; exit 1 on an unexplained difference.") { database, details };
        command.SetAction((result, cancellationToken) => CommandRun.Run(() =>
            Verify(result.GetRequiredValue(database), result.GetValue(details), cancellationToken)));
        return command;
    }

    private static async Task Verify(string database, bool details, CancellationToken cancellationToken)
    {
        var release = await StoredRelease.LoadAsync(database, null, cancellationToken);
        Console.WriteLine($"Release {release.Identity.Version} beside the published tables:");
        var totals = new int[Enum.GetValues<Agreement>().Length];
        foreach (var publication in release.Catalogue.Publications)
        {
            foreach (var table in publication.Tables)
            {
                WriteTable(release, publication, table, details, totals);
            }
        }

        Console.WriteLine($"Total: {Summary(totals)}.");
        var unexplained = totals[(int)Agreement.Differs];
        if (unexplained > 0)
        {
            throw new ProblemsException(new Problem("FIGURES_DIFFER", $"{unexplained} figures differ from the print without a known reason."));
        }
    }

    private static void WriteTable(Release release, Publication publication, PublishedTable table, bool details, int[] totals)
    {
        var figures = TableComparison.Compare(release, publication, table);
        var counts = new int[totals.Length];
        foreach (var figure in figures)
        {
            counts[(int)figure.Agreement]++;
            totals[(int)figure.Agreement]++;
        }

        Console.WriteLine($"{publication.Code} {table.Number:00} {table.Code}: {Summary(counts)}");
        foreach (var figure in figures.Where(figure => figure.Agreement is Agreement.Differs or Agreement.Explained || (details && figure.Agreement is Agreement.Hidden)))
        {
            var cell = string.Join(", ", table.Dimensions.Zip(table.Rows[figure.Row].Categories, (dimension, category) => $"{dimension} {category ?? PublishedTable.Total}"));
            Console.WriteLine($"  {figure.Agreement}: {cell}, {figure.Column.Code}: printed {figure.Printed.Text}, computed "
                + $"{figure.Computed.Value?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? figure.Computed.Status.ToString()}"
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
