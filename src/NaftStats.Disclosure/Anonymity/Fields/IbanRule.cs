using System.Collections.Frozen;
using System.Globalization;

namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>
/// Finds bank accounts: a country, two check digits, and as many signs as that country has. Source: ISO 13616, check by
/// ISO 7064 MOD 97-10; lengths from the SWIFT IBAN registry.
/// </summary>
internal sealed class IbanRule() : FieldRule(
    "RECORD_IBAN", "a bank account (IBAN)",
    "Remove the column.",
    "iban", "rekening", "rekeningnummer", "bankrekening", "bankaccount", "compte")
{
    private const int Longest = 34;

    // The length by country.
    private static readonly FrozenDictionary<string, int> Lengths =
        ("AD24 AE23 AL28 AT20 BA20 BE16 BG22 CH21 CY28 CZ24 DE22 DK18 EE20 EG29 ES24 FI18 FR27 GB22 GE22 GR27 HR21 HU28 IE22 IS26 IT27 "
        + "LI21 LT20 LU20 LV21 MC27 MD24 ME22 MK19 MT31 NL18 NO15 PL28 PT25 RO24 RS22 SE24 SI19 SK24 SM27 TN24 TR26 UA29 VA22 XK20")
        .Split(' ').ToFrozenDictionary(entry => entry[..2], entry => int.Parse(entry.AsSpan(2), CultureInfo.InvariantCulture));

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> LengthOf = Lengths.GetAlternateLookup<ReadOnlySpan<char>>();

    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        for (var i = 0; i + 4 < field.Length; i++)
        {
            if (char.IsAsciiLetter(field[i]) && char.IsAsciiLetter(field[i + 1]) && char.IsAsciiDigit(field[i + 2])
                && (i == 0 || !char.IsLetterOrDigit(field[i - 1])) && StartsWithAccount(field[i..]))
            {
                return FieldHit.Certain;
            }
        }

        return FieldHit.None;
    }

    private static bool StartsWithAccount(ReadOnlySpan<char> text)
    {
        Span<char> country = [char.ToUpperInvariant(text[0]), char.ToUpperInvariant(text[1])];
        if (!LengthOf.TryGetValue(country, out var length))
        {
            return false;
        }

        Span<char> account = stackalloc char[Longest];
        var count = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsAsciiLetterOrDigit(text[i]))
            {
                if (count == length)
                {
                    // A longer word is no account; after a blank a new word begins.
                    return text[i - 1] is ' ' or '-' or '.' && IsValid(account[..length]);
                }

                account[count++] = char.ToUpperInvariant(text[i]);
            }
            else if (text[i] is not (' ' or '-' or '.'))
            {
                break;
            }
        }

        return count == length && IsValid(account[..length]);
    }

    private static bool IsValid(ReadOnlySpan<char> account)
    {
        // Check digits run from 02 to 98; 00, 01 and 99 would pass too.
        if (!char.IsAsciiDigit(account[2]) || !char.IsAsciiDigit(account[3]) || account[2..4] is "00" or "01" or "99")
        {
            return false;
        }

        var remainder = 0;
        for (var i = 0; i < account.Length; i++)
        {
            var sign = account[(i + 4) % account.Length];
            remainder = char.IsAsciiDigit(sign) ? ((remainder * 10) + (sign - '0')) % 97 : ((remainder * 100) + (sign - 'A' + 10)) % 97;
        }

        return remainder == 1;
    }
}
