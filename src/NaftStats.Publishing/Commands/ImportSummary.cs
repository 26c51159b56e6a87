using NaftStats.Disclosure.Anonymity.Records;
using NaftStats.Disclosure.SeedData;
using NaftStats.Statistics.Problems;

namespace NaftStats.Publishing.Commands;

/// <summary>Tells what the import checks found: for the publisher, not for the public, and without a value of a record.</summary>
internal static class ImportSummary
{
    private const int MostWarnings = 100;

    public static void Write(RecordImport import)
    {
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
