namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>
/// Finds numbers of the national register (<see cref="NationalNumber"/>): written in groups, inside a text, or as bare digits,
/// also where a spreadsheet has taken leading zeros away. A bare number may pass the check by chance (1 in 400 random ones), so
/// bare numbers count from 1 % of the column.
/// </summary>
internal sealed class NationalNumberRule() : FieldRule(
    "RECORD_NATIONAL_NUMBER", "a number of the Belgian national register",
    "Replace it by a random pseudonym (of letters, so that none passes the check by chance), and destroy the table between the two or keep it elsewhere.",
    "rijksregister", "rijksregisternummer", "rrn", "insz", "niss", "inszbis", "bisnummer", "nationaalnummer", "nationalnumber", "registrenational",
    "numeronational")
{
    // Of a number that lost its leading zeros at least eight digits are left: born in 2000, in a month below ten.
    private const int FewestDigits = 8;
    private const int WidestGap = 3;

    public override FieldHit Look(ReadOnlySpan<char> field) => IsDigits(field) ? LookBare(field) : LookInside(field);

    private static FieldHit LookBare(ReadOnlySpan<char> field)
    {
        if (field.Length is < FewestDigits or > NationalNumber.Length)
        {
            return FieldHit.None;
        }

        Span<char> digits = stackalloc char[NationalNumber.Length];
        digits.Fill('0');
        field.CopyTo(digits[^field.Length..]);
        return NationalNumber.IsValid(digits) ? FieldHit.Possible : FieldHit.None;
    }

    private static FieldHit LookInside(ReadOnlySpan<char> field)
    {
        var found = FieldHit.None;
        for (var i = 0; i < field.Length; i++)
        {
            if (char.IsAsciiDigit(field[i]) && (i == 0 || !char.IsAsciiDigit(field[i - 1])))
            {
                var hit = LookFrom(field[i..]);
                if (hit == FieldHit.Possible && field.ContainsAny(' ', '\t', '\n'))
                {
                    return FieldHit.Certain;
                }

                found = hit > found ? hit : found;
            }
        }

        return found;
    }

    // Grouped as people write it (85.07.30-033.28) it is certain; eleven digits in one piece within a word may be a pseudonym.
    private static FieldHit LookFrom(ReadOnlySpan<char> text)
    {
        Span<char> digits = stackalloc char[NationalNumber.Length];
        var count = 0;
        var gap = 0;
        var grouped = true;
        var separated = false;
        foreach (var sign in text)
        {
            if (char.IsAsciiDigit(sign))
            {
                if (count == NationalNumber.Length)
                {
                    return FieldHit.None;
                }

                grouped &= gap == 0 || count is 2 or 4 or 6 or 9;
                digits[count++] = sign;
                gap = 0;
            }
            else if (count == NationalNumber.Length || sign is not ('.' or '-' or '/' or ' ') || ++gap > WidestGap)
            {
                break;
            }
            else
            {
                separated = true;
            }
        }

        if (count != NationalNumber.Length || !NationalNumber.IsValid(digits))
        {
            return FieldHit.None;
        }

        return separated && grouped ? FieldHit.Certain : FieldHit.Possible;
    }
}
