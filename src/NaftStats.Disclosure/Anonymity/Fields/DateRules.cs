using System.Globalization;
using System.Text.RegularExpressions;

namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>
/// Finds dates and months of birth: by the name of the column, months with their year where none is declared, and in a declared
/// column of dates those that lie so far back that they can only be the birth of a pupil.
/// </summary>
internal sealed partial class BirthDateRule(DateOnly earliest) : FieldRule(
    "RECORD_BIRTH_DATE", "a date or month of birth, or what looks like one",
    "Give the age in whole years instead.",
    "geboorte", "geboortedatum", "geboortemaand", "geboortedag", "geboortejaar", "gebdat", "gebdatum", "birth", "birthdate", "birthday",
    "dateofbirth", "dob", "naissance", "datenaissance", "datedenaissance")
{
    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        if (DateOnly.TryParseExact(field, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date < earliest ? FieldHit.Certain : FieldHit.None;
        }

        return Month().IsMatch(field) ? FieldHit.Possible : FieldHit.None;
    }

    [GeneratedRegex(@"^(?:(?:19|20)\d\d[-/.](?:0[1-9]|1[0-2])|(?:1[0-2]|0?[1-9])[-/.](?:19|20)\d\d)$", RegexOptions.CultureInvariant)]
    private static partial Regex Month();
}

/// <summary>
/// Finds full dates where none is declared: a day on which something happened to one pupil is what others remember of it.
/// Written with signs or in words one is enough; bare digits (20240108) and a year of two digits between dashes may be something else.
/// </summary>
internal sealed partial class FullDateRule() : FieldRule(
    "RECORD_FULL_DATE", "a full date",
    "Remove it, or give a year, an age or a number of days in groups instead.")
{
    private const int Oldest = 1900;
    private const int Newest = 2099;

    public override bool AppliesTo(ColumnRole role) => role != ColumnRole.Date;

    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        if (field.ContainsAny("-/. ") && (Numeric().IsMatch(field) || InWords().IsMatch(field)))
        {
            return FieldHit.Certain;
        }

        return Dashed().IsMatch(field) || HasBare(field) ? FieldHit.Possible : FieldHit.None;
    }

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

/// <summary>Finds numbers with decimals, or with months or days, in a column that is declared to hold whole numbers: an age of 14.25 is a month of birth.</summary>
internal sealed class FractionRule() : FieldRule(
    "RECORD_TOO_FINE", "a number finer than the whole numbers that are declared",
    "Give whole numbers, rounded down.")
{
    public override FindingSeverity Severity => FindingSeverity.Warning;

    public override bool AppliesTo(ColumnRole role) => role == ColumnRole.Number;

    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        var digits = 0;
        while (digits < field.Length && char.IsAsciiDigit(field[digits]))
        {
            digits++;
        }

        return digits > 0 && digits + 1 < field.Length && field[digits..].ContainsAnyInRange('0', '9') ? FieldHit.Certain : FieldHit.None;
    }
}
