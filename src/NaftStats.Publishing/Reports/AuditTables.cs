using System.Globalization;
using NaftStats.Disclosure.Reports;
using NaftStats.Statistics.Protection;
using Spectre.Console;

namespace NaftStats.Publishing.Reports;

/// <summary>Prints an audit report: the attacks, and what is hidden.</summary>
internal static class AuditTables
{
    /// <summary>The table of attacks, the table of what is hidden by the number of dimensions, and how the official figures come back.</summary>
    public static void Write(AuditReport report)
    {
        WriteAttacks(report);
        WriteShares("Dimensions", report.Orders);
        if (report.Dropped.Count > 0)
        {
            Console.WriteLine($"{report.Dropped.Count} tables are left out, as they would have shown too little.");
        }

        WriteOfficialFigures(report);
    }

    /// <summary>What is hidden in groups of tables.</summary>
    public static void WriteShares(string name, IEnumerable<PublishedShare> shares)
    {
        var table = new Table().AddColumns(name, "Tables", "Cells", "Hidden", "Hidden %", "Mass hidden %");
        foreach (var share in shares)
        {
            table.AddRow(
                Markup.Escape(share.Name), Text(share.Tables), Text(share.Cells), Text(share.Hidden),
                share.HiddenPercentage.ToString("0.0", CultureInfo.InvariantCulture), share.MassPercentage?.ToString(CultureInfo.InvariantCulture) ?? "-");
        }

        AnsiConsole.Write(table);
    }

    /// <summary>What is hidden of the tables that must stay useful, beside what may be at most.</summary>
    public static void WriteUtility(InternalReport report)
    {
        var table = new Table().AddColumns("Must stay useful", "Hidden at most", "Worst year", "Proven least", "Where", "Reached");
        foreach (var row in report.Utility)
        {
            var unit = row.Table == "printed" ? string.Empty : " %";
            table.AddRow(
                Markup.Escape(row.Table), $"{row.AtMost.ToString(CultureInfo.InvariantCulture)}{unit}", $"{row.Worst.ToString(CultureInfo.InvariantCulture)}{unit}",
                row.Least is { } least ? $"{least.ToString(CultureInfo.InvariantCulture)} %" : "-", row.Where, row.IsReached ? "yes" : "NO");
        }

        AnsiConsole.Write(table);
        foreach (var row in report.Utility.Where(row => row.ForcedBy.Count > 0))
        {
            Console.WriteLine(row.Table == "printed" ? "Printed figures that are hidden:" : $"{row.Table}, {row.Where}, forced by:");
            foreach (var line in row.ForcedBy.Concat(row.Groupings.Select(grouping => $"proposed: {grouping}")))
            {
                Console.WriteLine($"  {line}");
            }
        }
    }

    private static void WriteAttacks(AuditReport report)
    {
        var table = new Table().AddColumns("Attack", "Attempts", "Successes", "On primary only", "Successes there");
        foreach (var audit in report.Audits)
        {
            var control = report.Controls.FirstOrDefault(candidate => candidate.Name == audit.Name);
            table.AddRow(Markup.Escape(audit.Name), Text(audit.Attempts), Text(audit.Exposed), Text(control?.Attempts), Text(control?.Exposed));
        }

        AnsiConsole.Write(table);
    }

    private static void WriteOfficialFigures(AuditReport report)
    {
        var figures = report.OfficialFigures;
        if (figures.Count == 0)
        {
            return;
        }

        Console.WriteLine(
            $"Official figures: {figures.Sum(table => table.Compared)} compared, {figures.Sum(table => table.Equal)} equal, {figures.Sum(table => table.Hidden)} hidden, "
            + $"{figures.Sum(table => table.Explained)} differ for a known reason, {figures.Sum(table => table.Contradicted)} contradicted.");
    }

    private static string Text(int? number) => number?.ToString(CultureInfo.InvariantCulture) ?? "-";
}
