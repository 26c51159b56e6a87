using System.Globalization;
using System.Text.RegularExpressions;

namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>
/// Finds full dates where none is declared: a day on which something happened to one pupil is what others remember of it.
/// Written with signs or in words one is enough; bare digits (20240108) and a year of two digits between dashes may be something else.
/// </summary>
public sealed partial class FullDateRule : FieldRule
{
    private const int Oldest = 1900;
    private const int Newest = 2099;

    /// <inheritdoc/>
    public override string Code => "RECORD_FULL_DATE";

    /// <inheritdoc/>
    public override string What => "a full date";

    /// <inheritdoc/>
    public override string Remedy => "Remove it, or give a year, an age or a number of days in groups instead.";

    /// <inheritdoc/>
    public override bool AppliesTo(ColumnRole role) => role != ColumnRole.Date;

    /// <inheritdoc/>
    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        if (field.ContainsAny("-/. ") && (Numeric().IsMatch(field) || InWords().IsMatch(field)))
        {
            return FieldHit.Certain;
        }

        return Dashed().IsMatch(field) || HasBare(field) ? FieldHit.Possible : FieldHit.None;
    }

    /// <inheritdoc/>
    public override bool IsFinding(FieldTally tally) => tally.Certain > 0 || tally.Possible * 2 > tally.Fields;

    private static bool HasBare(ReadOnlySpan<char> field)
    {
        foreach (var match in EightDigits().EnumerateMatches(field))
        {
            var digits = field.Slice(match.Index, match.Length);
            foreach (var form in (ReadOnlySpan<string>)["yyyyMMdd", "ddMMyyyy"])
            {
                if (DateOnly.TryParseExact(digits, form, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) && date.Year is >= Oldest and <= Newest)
                {
                    return true;
                }
            }
        }

        return false;
    }

    [GeneratedRegex(
        @"(?<![\d./-])(?:(?:19|20)\d\d[-/. ](?:0?[1-9]|1[0-2])[-/. ](?:3[01]|[12]\d|0?[1-9])|(?:3[01]|[12]\d|0?[1-9])[-/. ]{1,2}(?:1[0-2]|0?[1-9])[-/. ]{1,2}(?:19|20)\d\d|(?:3[01]|[12]\d|0?[1-9])([/.])(?:1[0-2]|0?[1-9])\1\d\d)(?![./-]?\d)",
        RegexOptions.CultureInvariant)]
    private static partial Regex Numeric();

    [GeneratedRegex(
        @"(?<!\d)(?:3[01]|[12]\d|0?[1-9])(?:e|ste|de|er|st|nd|rd|th|\.)?[ -]{1,2}(?:jan|feb|f[ée]v|mrt|maart|mar|apr|avr|mei|mai|may|jun|juin|jul|juil|aug|ao[uû]|sep|okt|oct|nov|dec|d[ée]c)\p{L}{0,8}\.?[ -]{1,2}(?:19|20)?\d\d(?!\d)",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex InWords();

    [GeneratedRegex(@"^(?:3[01]|[12]\d|0?[1-9])-(?:1[0-2]|0?[1-9])-\d\d$", RegexOptions.CultureInvariant)]
    private static partial Regex Dashed();

    [GeneratedRegex(@"(?<!\d)\d{8}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex EightDigits();
}
