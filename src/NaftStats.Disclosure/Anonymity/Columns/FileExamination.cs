using NaftStats.Disclosure.Anonymity.Fields;

namespace NaftStats.Disclosure.Anonymity.Columns;

/// <summary>
/// Looks at every column of a file of records as it stands in the file, declared or not, before any field is taken for a category
/// or a date.
/// </summary>
internal sealed class FileExamination
{
    private readonly ColumnExamination[] _columns;

    /// <summary>An examination of a file.</summary>
    /// <param name="firstRow">Its first row: the header, or a record where the file has none.</param>
    /// <param name="declared">The declared columns by name.</param>
    /// <param name="rules">The rules that look at fields.</param>
    public FileExamination(IReadOnlyList<string> firstRow, IReadOnlyDictionary<string, ExaminedColumn> declared, IReadOnlyList<FieldRule> rules)
    {
        string[] names = [.. declared.Keys];
        var isHeader = HeaderName.IsHeader(firstRow, names);
        Labels = [.. firstRow.Select((name, place) => HeaderName.Label(name, place, names, isHeader, rules))];
        _columns =
        [
            .. firstRow.Select((name, place) => new ColumnExamination(
                declared.GetValueOrDefault(name) ?? new ExaminedColumn(Labels[place], ColumnRole.Undeclared), isHeader ? name : string.Empty, rules)),
        ];
        if (!isHeader)
        {
            Add(firstRow);
        }
    }

    /// <summary>How each column is named to a reader: never a value.</summary>
    public IReadOnlyList<string> Labels { get; }

    /// <summary>Looks at the next row.</summary>
    public void Add(IReadOnlyList<string> fields)
    {
        for (var i = 0; i < _columns.Length; i++)
        {
            _columns[i].Add(fields[i]);
        }
    }

    /// <summary>What was found, column by column.</summary>
    public IEnumerable<Finding> Findings() => _columns.SelectMany(column => column.Findings());
}

/// <summary>A column as the rules see it.</summary>
/// <param name="Label">How the column is named to a reader; never a value.</param>
/// <param name="Role">What it is declared to hold.</param>
internal sealed record ExaminedColumn(string Label, ColumnRole Role)
{
    /// <summary>The codes and labels of its codelist: a field that is one of them says nothing that the codelist does not.</summary>
    public IReadOnlySet<string> Vocabulary { get; init; } = new HashSet<string>();

    /// <summary>The sign between several categories in one field, or null where there is one category a field.</summary>
    public char? Separator { get; init; }

    /// <summary>True where the column tells something of a pupil that its order must not betray.</summary>
    public bool IsSensitive { get; init; }

    /// <summary>True where <paramref name="field"/> is a declared code or label in words; a number is examined even when it is a code.</summary>
    public bool Declares(string field)
    {
        if (Vocabulary.Count == 0)
        {
            return false;
        }

        foreach (var part in Separator is { } separator ? field.Split(separator) : [field])
        {
            if (!Vocabulary.Contains(part) || !part.Any(char.IsLetter))
            {
                return false;
            }
        }

        return true;
    }
}
