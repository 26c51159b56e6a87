using System.Globalization;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Dissemination.Differences;
using Spectre.Console;

namespace NaftStats.Publishing.Reports;

/// <summary>Prints what a release would be: beside the last one, beside the printed tables, and what readers of those know.</summary>
internal static class PreviewTables
{
    private const int MostListed = 20;

    // What more of a table is hidden than before, in percentage points, to be pointed at.
    private const int Notable = 10;

    /// <summary>Prints it.</summary>
    /// <param name="built">The release.</param>
    /// <param name="version">The version that it would have.</param>
    /// <param name="last">The release before it, or null.</param>
    public static void Write(BuiltRelease built, string version, Release? last)
    {
        var next = built.Draft.As(version);
        if (last is not null)
        {
            WriteBeside(last, next);
        }

        Console.WriteLine("Printed figures that would differ without a known reason:");
        if (PrintedComparison.Write(next, onlyDifferent: true) > 0)
        {
            Console.WriteLine("See whether the records or the publication are wrong. Where the document disagrees with itself, say so in its inconsistencies.yaml.");
        }

        List(
            built.Internal.PrintedGroups, "small groups stand printed in a source document. They are hidden here all the same, and nothing else is hidden for their sake.",
            "Print no group below the threshold in the next report, or only with its categories merged.");
        List(
            built.Internal.ToldByDocuments, "small groups can be computed from what the source documents print, or earlier releases show, whatever is hidden here.",
            "That cannot be taken back. In the next report leave out the table or the total that tells them, or merge their categories.");
    }

    private static void WriteBeside(Release last, Release next)
    {
        var table = new Table().AddColumns("Dimensions", "Tables", "Cells", "Hidden", "Hidden %", $"Hidden % in {last.Identity.Version}");
        var before = last.Audit!.Orders.ToDictionary(share => share.Name);
        foreach (var share in next.Audit!.Orders)
        {
            table.AddRow(share.Name, Number(share.Tables), Number(share.Cells), Number(share.Hidden), Text(share.HiddenPercentage), before.TryGetValue(share.Name, out var was) ? Text(was.HiddenPercentage) : "-");
        }

        AnsiConsole.Write(table);
        var difference = ReleaseDifference.Of(last, next);
        Console.WriteLine(
            $"Against release {last.Identity.Version}: years added: {Named(difference.YearsAdded)}; tables added: {Named(difference.TablesAdded)}; "
            + $"tables removed: {Named(difference.TablesRemoved)}; figures changed, hidden or shown: {Number(difference.Changes.Count)}.");
        var tables = last.Audit.Tables.ToDictionary(share => share.Name);
        List(
            [
                .. next.Audit.Tables.Where(share => tables.TryGetValue(share.Name, out var was) && share.HiddenPercentage - was.HiddenPercentage > Notable)
                    .Select(share => $"{share.Name}: {Text(share.HiddenPercentage)} %, before {Text(tables[share.Name].HiddenPercentage)} %"),
            ],
            $"tables hide more than {Notable} percentage points more than before.", "Merge categories that have become small, or leave the table out (maximal-orders in policy.yaml).");
    }

    private static string Named(IReadOnlyList<string> names) => names.Count == 0 ? "none"
        : string.Join(", ", names.Take(MostListed)) + (names.Count > MostListed ? $" and {Number(names.Count - MostListed)} more" : string.Empty);

    private static void List(IReadOnlyList<string> names, string what, string advice)
    {
        Console.WriteLine($"{(names.Count == 0 ? "No" : Number(names.Count))} {what}");
        foreach (var name in names.Take(MostListed))
        {
            Console.WriteLine($"  {name}");
        }

        if (names.Count > MostListed)
        {
            Console.WriteLine($"  and {Number(names.Count - MostListed)} more");
        }

        if (names.Count > 0)
        {
            Console.WriteLine($"  {advice}");
        }
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Text(decimal percentage) => percentage.ToString("0.0", CultureInfo.InvariantCulture);
}
