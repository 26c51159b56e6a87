using NaftStats.Disclosure.Anonymity.Columns;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.SeedData;

/// <summary>Checks the first row of a record file: each declared column once, and no other.</summary>
internal static class RecordHeader
{
    /// <summary>For each declared column its place in the file, or null where the header is wrong.</summary>
    /// <param name="row">Any row of the file.</param>
    /// <param name="declared">The declared columns.</param>
    /// <param name="labels">How each column of the file is named to a reader: a first row that is no header may hold values.</param>
    /// <param name="problems">Told what is wrong.</param>
    public static int[]? Check(CsvRow row, IReadOnlyList<string> declared, IReadOnlyList<string> labels, ProblemTally problems)
    {
        var before = problems.Count;
        var header = row.Header;
        var place = new Place(row.File, 1);
        if (!HeaderName.IsHeader(header, declared))
        {
            problems.Add(new Problem(
                "RECORD_HEADER", "The first row does not name the declared columns; it is not shown here, because it may be a record.",
                $"Begin with \"{string.Join(',', declared)}\", separated by commas.", place));
            return null;
        }

        foreach (var missing in declared.Where(column => !header.Contains(column)))
        {
            problems.Add(new Problem("RECORD_COLUMN_MISSING", $"The column \"{missing}\" is missing.", Suggestion.For(missing, labels.Except(declared)), place));
        }

        for (var i = 0; i < header.Count; i++)
        {
            if (!declared.Contains(header[i]))
            {
                problems.Add(new Problem(
                    "RECORD_COLUMN_UNDECLARED", $"The column \"{labels[i]}\" is not declared.", "Remove it: a column that no dimension uses must not be in the records.", place));
            }
            else if (header.IndexOf(header[i]) < i)
            {
                problems.Add(new Problem("RECORD_COLUMN_TWICE", $"The column \"{labels[i]}\" is there twice.", null, place));
            }
        }

        return problems.Count > before ? null : [.. declared.Select(column => header.IndexOf(column))];
    }
}
