using System.Collections.Frozen;

namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>
/// Finds bank accounts: a country, two check digits, and as many signs as that country has. Source: ISO 13616, check by
/// ISO 7064 MOD 97-10; lengths from the SWIFT IBAN registry.
/// </summary>
public sealed class IbanRule : FieldRule
{
    private const int Longest = 34;

    private static readonly FrozenDictionary<string, int> Lengths = new Dictionary<string, int>
    {
        ["AD"] = 24,
        ["AE"] = 23,
        ["AL"] = 28,
        ["AT"] = 20,
        ["BA"] = 20,
        ["BE"] = 16,
        ["BG"] = 22,
        ["CH"] = 21,
        ["CY"] = 28,
        ["CZ"] = 24,
        ["DE"] = 22,
        ["DK"] = 18,
        ["EE"] = 20,
        ["EG"] = 29,
        ["ES"] = 24,
        ["FI"] = 18,
        ["FR"] = 27,
        ["GB"] = 22,
        ["GE"] = 22,
        ["GR"] = 27,
        ["HR"] = 21,
        ["HU"] = 28,
        ["IE"] = 22,
        ["IS"] = 26,
        ["IT"] = 27,
        ["LI"] = 21,
        ["LT"] = 20,
        ["LU"] = 20,
        ["LV"] = 21,
        ["MC"] = 27,
        ["MD"] = 24,
        ["ME"] = 22,
        ["MK"] = 19,
        ["MT"] = 31,
        ["NL"] = 18,
        ["NO"] = 15,
        ["PL"] = 28,
        ["PT"] = 25,
        ["RO"] = 24,
        ["RS"] = 22,
        ["SE"] = 24,
        ["SI"] = 19,
        ["SK"] = 24,
        ["SM"] = 27,
        ["TN"] = 24,
        ["TR"] = 26,
        ["UA"] = 29,
        ["VA"] = 22,
        ["XK"] = 20,
    }.ToFrozenDictionary();

    private static readonly FrozenDictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> LengthOf = Lengths.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <inheritdoc/>
    public override string Code => "RECORD_IBAN";

    /// <inheritdoc/>
    public override string What => "a bank account (IBAN)";

    /// <inheritdoc/>
    public override string Remedy => "Remove the column.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> HeaderWords { get; } = ["iban", "rekening", "rekeningnummer", "bankrekening", "bankaccount", "compte"];

    /// <inheritdoc/>
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
