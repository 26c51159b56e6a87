using System.Text.RegularExpressions;

namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>
/// Finds telephone numbers: international ones with a plus, Belgian ones in groups, and columns of bare Belgian numbers, also
/// without their leading zero. Source: the Belgian numbering plan (royal decree of 27 April 2007): nine digits for a fixed
/// line, ten for a mobile one (04), the zero included.
/// </summary>
public sealed partial class TelephoneRule : FieldRule
{
    /// <inheritdoc/>
    public override string Code => "RECORD_TELEPHONE";

    /// <inheritdoc/>
    public override string What => "a telephone number";

    /// <inheritdoc/>
    public override string Remedy => "Remove the column, or replace it by a random pseudonym. If the numbers are pseudonyms, put a letter before them.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> HeaderWords { get; } = ["telefoon", "telefoonnummer", "tel", "gsm", "gsmnummer", "mobiel", "phone", "mobile", "telephone", "portable", "contactnummer"];

    /// <inheritdoc/>
    public override bool AppliesTo(ColumnRole role) => role != ColumnRole.Date;

    /// <inheritdoc/>
    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        if (!field.ContainsAnyExceptInRange('0', '9'))
        {
            return IsBareBelgian(field) ? FieldHit.Possible : FieldHit.None;
        }

        if (field.Contains('+') && International().IsMatch(field))
        {
            return FieldHit.Certain;
        }

        foreach (var match in Belgian().EnumerateMatches(field))
        {
            if (CountDigits(field.Slice(match.Index, match.Length)) is 9 or 10)
            {
                return FieldHit.Certain;
            }
        }

        return FieldHit.None;
    }

    /// <inheritdoc/>
    public override bool IsFinding(FieldTally tally) => tally.Certain > 0 || (tally.IsShare && tally.IsMostNumbers);

    private static bool IsBareBelgian(ReadOnlySpan<char> digits)
    {
        var national = digits.StartsWith("0032") ? digits[4..] : digits is ['3', '2', ..] && digits.Length is 10 or 11 ? digits[2..] : digits;
        national = national is ['0', ..] ? national[1..] : national;
        return national.Length == 9 ? national is ['4', >= '5' and <= '9', ..] : national.Length == 8 && national.Length < digits.Length && national[0] != '0';
    }

    private static int CountDigits(ReadOnlySpan<char> text)
    {
        var count = 0;
        foreach (var sign in text)
        {
            count += char.IsAsciiDigit(sign) ? 1 : 0;
        }

        return count;
    }

    [GeneratedRegex(@"(?<!\w)\+[1-9](?:[ ./()-]{0,3}\d){7,14}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex International();

    [GeneratedRegex(@"(?<![\w./-])(?:00 ?32|0)(?: ?\(0\))?[ ./-]{0,3}[1-9]\d{0,2}(?:[ ./-]{1,3}\d{2,3}){2,4}(?![ ./-]?\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Belgian();
}
