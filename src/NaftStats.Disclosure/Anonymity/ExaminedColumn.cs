namespace NaftStats.Disclosure.Anonymity;

/// <summary>A column as the rules see it.</summary>
/// <param name="Label">How the column is named to a reader; never a value.</param>
/// <param name="Role">What it is declared to hold.</param>
public sealed record ExaminedColumn(string Label, ColumnRole Role)
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
