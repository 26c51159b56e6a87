using System.Globalization;
using NaftStats.Disclosure.Anonymity.Records;
using NaftStats.Disclosure.SeedData;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;
using Spectre.Console;

namespace NaftStats.Publishing.Commands;

/// <summary>Tells what the import checks found: for the publisher, not for the public, and without a value of a record.</summary>
internal static class ImportSummary
{
    private const int MostWarnings = 100;

    // A change of more than this many percent is pointed at.
    private const int Notable = 10;

    public static void Write(RecordImport import)
    {
        var files = new Table().AddColumns("File", "Read as", "Records", "Empty rows left out");
        foreach (var file in import.Files)
        {
            files.AddRow(Markup.Escape(file.Name), Markup.Escape(file.Form), Number(file.Records), Number(file.EmptyRows));
        }

        AnsiConsole.Write(files);
        foreach (var warning in import.Warnings.Take(MostWarnings))
        {
            Console.WriteLine($"Warning: {warning}");
        }

        if (import.Warnings.Count > MostWarnings)
        {
            Console.WriteLine($"{import.Warnings.Count - MostWarnings} more warnings are not listed.");
        }

        Console.WriteLine($"Import checks: {Count(import.Refusals, "refusal")}, {Count(import.Warnings, "warning")}.");
        if (import.Anonymity is { } anonymity)
        {
            Write(anonymity);
        }
        else
        {
            Console.WriteLine("How many pupils are alike could not be measured: the records have problems.");
        }
    }

    /// <summary>
    /// The records of each file that start in each year, and those of all files beside what the last release shows. A release knows no files:
    /// how many records one had would tell more than is shown.
    /// </summary>
    public static void WriteYears(RecordImport import, Release? last)
    {
        var table = new Table().AddColumns("Start in", "File", "Records", last is null ? "No release" : $"Release {last.Identity.Version}", "Change");
        var known = last is null ? [] : last.Catalogue.YearNumbers.Where(year => StartedIn(last, year) > 0);
        foreach (var year in import.Started.Keys.Select(started => started.Year).Union(known).Order())
        {
            var files = import.Files.Select(file => (file.Name, Records: import.Started.GetValueOrDefault((year, file.Name)))).Where(file => file.Records > 0).ToArray();
            foreach (var (name, records) in files.Length > 1 ? files : [])
            {
                table.AddRow(year.ToString(CultureInfo.InvariantCulture), Markup.Escape(name), Number(records), string.Empty, string.Empty);
            }

            var all = files.Sum(file => file.Records);
            var before = last is null ? null : StartedIn(last, year);
            var change = before > 0 ? 100m * (all - before.Value) / before.Value : (decimal?)null;
            table.AddRow(
                year.ToString(CultureInfo.InvariantCulture), files.Length switch { 0 => "none", 1 => Markup.Escape(files[0].Name), _ => "all files" }, Number(all), before is null ? "-" : Number(before.Value),
                change is null ? "-" : $"{change.Value.ToString("+0.0;-0.0;0.0", CultureInfo.InvariantCulture)} %{(Math.Abs(change.Value) > Notable ? " !" : string.Empty)}");
        }

        AnsiConsole.Write(table);
    }

    // Both types of traject together, where both are shown.
    private static int? StartedIn(Release release, int year)
    {
        var place = release.Catalogue.YearNumbers.ToList().IndexOf(year);
        var cube = release.Cubes
            .Where(cube => cube.Population == Population.Opgestart && cube.Shape.Axes.All(axis => axis.Dimension.Code == Dimension.TrajectTypes))
            .MinBy(cube => cube.Shape.Axes.Count);
        if (place < 0 || cube is null)
        {
            return null;
        }

        var cells = cube.Size / cube.Years;
        return Enumerable.Range(place * cells, cells).All(cell => cube.Statuses[cell] == CellStatus.Shown)
            ? Enumerable.Range(place * cells, cells).Sum(cell => cube.Trajecten[cell])
            : null;
    }

    private static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    private static string Count(IReadOnlyList<Problem> problems, string word)
    {
        var rules = problems.CountBy(problem => problem.Code).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Value} {pair.Key}").ToArray();
        return $"{problems.Count} {word}{(problems.Count == 1 ? string.Empty : "s")}{(rules.Length > 0 ? $" ({string.Join(", ", rules)})" : string.Empty)}";
    }

    private static void Write(KAnonymityReport report)
    {
        string Share(int pupils) => FormattableString.Invariant($"{pupils} ({(report.Pupils == 0 ? 0 : 100.0 * pupils / report.Pupils):0.0} %)");

        Console.WriteLine(
            $"Anonymity of {report.Pupils} pupils to someone who knows year of start, {string.Join(", ", report.QuasiIdentifiers)}: the smallest group has "
            + $"{report.Smallest}; alone (k = 1) are {Share(report.Alone)}, in groups below 5 {Share(report.BelowFive)}, below 10 {Share(report.BelowTen)}.");
    }
}
