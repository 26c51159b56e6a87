namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>
/// The number of a person in the Belgian national register, or in the bis register of those who are not in it: date of birth
/// (yymmdd), three digits that count the births of that day, two check digits.
/// Source: royal decree of 3 April 1984 on the composition of the identification number (97 minus the first nine digits modulo
/// 97, a 2 put before the nine for births from 2000); royal decree of 8 February 1991 and the instructions of the Crossroads
/// Bank for Social Security on bis numbers (month + 20 or + 40) and on unknown dates (month 00).
/// </summary>
public static class NationalNumber
{
    /// <summary>The number of digits.</summary>
    public const int Length = 11;

    private const int SerialStart = 6;
    private const int CheckStart = 9;
    private const long Since2000 = 2_000_000_000;

    /// <summary>True where eleven digits form a number that could have been given to someone.</summary>
    public static bool IsValid(ReadOnlySpan<char> digits)
    {
        if (digits.Length != Length || !HasDate(digits) || Number(digits[SerialStart..CheckStart]) is < 1 or > 998)
        {
            return false;
        }

        var first = Number(digits[..CheckStart]);
        var check = Number(digits[CheckStart..]);
        return check == Check(first) || check == Check(first + Since2000);
    }

    /// <summary>The check digits of the first nine digits, with 2,000,000,000 added for a birth from 2000.</summary>
    public static long Check(long first) => 97 - (first % 97);

    private static bool HasDate(ReadOnlySpan<char> digits)
    {
        var month = Number(digits.Slice(2, 2));
        var day = Number(digits.Slice(4, 2));
        var named = month % 20;
        return month <= 52 && named <= 12 && day <= 31 && (day > 0 || named == 0);
    }

    private static long Number(ReadOnlySpan<char> digits)
    {
        var number = 0L;
        foreach (var digit in digits)
        {
            number = (number * 10) + (digit - '0');
        }

        return number;
    }
}
