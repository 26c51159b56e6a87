using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.SeedData;

/// <summary>One row of a CSV file, with the place it stands at.</summary>
/// <param name="File">The file.</param>
/// <param name="Line">The line, from 1.</param>
/// <param name="Header">The names of the columns.</param>
/// <param name="Fields">The fields, one a column.</param>
public sealed record CsvRow(string File, int Line, IReadOnlyList<string> Header, IReadOnlyList<string> Fields)
{
    /// <summary>The field of a column; null where it is empty or where there is no such column.</summary>
    public string? this[string column]
    {
        get
        {
            for (var i = 0; i < Header.Count; i++)
            {
                if (Header[i] == column)
                {
                    return Fields[i].Length == 0 ? null : Fields[i];
                }
            }

            return null;
        }
    }

    /// <summary>The place of the row, or of one of its columns.</summary>
    public Place At(string? column = null) => new(File, Line, column);
}
