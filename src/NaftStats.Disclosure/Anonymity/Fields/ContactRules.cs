using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>Finds e-mail addresses: something, an at sign, a domain with a dot. Source: RFC 5321, section 4.1.2, the form in use.</summary>
internal sealed class EmailRule() : FieldRule(
    "RECORD_EMAIL", "an e-mail address",
    "Remove the column, or replace it by a random pseudonym.",
    "email", "mail", "mailadres", "emailadres", "epost", "courriel")
{
    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        for (var at = field.IndexOf('@'); at >= 0;)
        {
            var rest = field[(at + 1)..];
            if (at > 0 && !char.IsWhiteSpace(field[at - 1]) && StartsWithDomain(rest))
            {
                return FieldHit.Certain;
            }

            var next = rest.IndexOf('@');
            at = next < 0 ? -1 : at + 1 + next;
        }

        return FieldHit.None;
    }

    private static bool StartsWithDomain(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < text.Length && (char.IsLetterOrDigit(text[end]) || text[end] is '-' or '.'))
        {
            end++;
        }

        var domain = text[..end].TrimEnd('.');
        var dot = domain.LastIndexOf('.');
        return dot > 0 && domain.Length - dot > 2 && char.IsLetter(domain[dot + 1]);
    }
}

/// <summary>
/// Finds telephone numbers: international ones with a plus, Belgian ones in groups, and columns of bare Belgian numbers, also
/// without their leading zero. Source: the Belgian numbering plan (royal decree of 27 April 2007): nine digits for a fixed
/// line, ten for a mobile one (04), the zero included.
/// </summary>
internal sealed partial class TelephoneRule() : NumberRule(
    "RECORD_TELEPHONE", "a telephone number",
    "Remove the column, or replace it by a random pseudonym. If the numbers are pseudonyms, put a letter before them.",
    "telefoon", "telefoonnummer", "tel", "gsm", "gsmnummer", "mobiel", "phone", "mobile", "telephone", "portable", "contactnummer")
{
    public override bool AppliesTo(ColumnRole role) => role != ColumnRole.Date;

    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        if (IsDigits(field))
        {
            return IsBareBelgian(field) ? FieldHit.Possible : FieldHit.None;
        }

        if (field.Contains('+') && International().IsMatch(field))
        {
            return FieldHit.Certain;
        }

        foreach (var match in Belgian().EnumerateMatches(field))
        {
            var digits = 0;
            foreach (var sign in field.Slice(match.Index, match.Length))
            {
                digits += char.IsAsciiDigit(sign) ? 1 : 0;
            }

            if (digits is 9 or 10)
            {
                return FieldHit.Certain;
            }
        }

        return FieldHit.None;
    }

    private static bool IsBareBelgian(ReadOnlySpan<char> digits)
    {
        var national = digits.StartsWith("0032") ? digits[4..] : digits is ['3', '2', ..] && digits.Length is 10 or 11 ? digits[2..] : digits;
        national = national is ['0', ..] ? national[1..] : national;
        return national.Length == 9 ? national is ['4', >= '5' and <= '9', ..] : national.Length == 8 && national.Length < digits.Length && national[0] != '0';
    }

    [GeneratedRegex(@"(?<!\w)\+[1-9](?:[ ./()-]{0,3}\d){7,14}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex International();

    [GeneratedRegex(@"(?<![\w./-])(?:00 ?32|0)(?: ?\(0\))?[ ./-]{0,3}[1-9]\d{0,2}(?:[ ./-]{1,3}\d{2,3}){2,4}(?![ ./-]?\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Belgian();
}

/// <summary>Finds addresses on the web: a scheme (RFC 3986), www, or a bare name below a domain in use in Belgium.</summary>
internal sealed partial class UrlRule() : FieldRule(
    "RECORD_URL", "an address on the web",
    "Remove the column: a link may lead to a dossier or to a school.",
    "url", "website", "webadres", "link", "hyperlink", "siteweb")
{
    public override FieldHit Look(ReadOnlySpan<char> field) =>
        field.Contains("://", StringComparison.Ordinal)
        || field.Contains("www.", StringComparison.OrdinalIgnoreCase)
        || (field.Contains('.') && Domain().IsMatch(field))
            ? FieldHit.Certain
            : FieldHit.None;

    [GeneratedRegex(@"(?<![\w@.-])\w[\w-]{0,62}\.(?:be|brussels|vlaanderen|nl|fr|lu|de|eu|com|org|net|edu|info)(?![\w-])", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Domain();
}

/// <summary>Finds addresses of devices on a network: IPv4 (RFC 791, four numbers below 256) and IPv6 (RFC 4291).</summary>
internal sealed partial class IpAddressRule() : FieldRule(
    "RECORD_IP_ADDRESS", "an IP address",
    "Remove the column.",
    "ip", "ipadres", "ipaddress", "ipv4", "ipv6", "adresseip")
{
    private const int LongestSixth = 45;

    public override FieldHit Look(ReadOnlySpan<char> field)
    {
        if (field.Count('.') >= 3 && Fourth().IsMatch(field))
        {
            return FieldHit.Certain;
        }

        if (field.Count(':') >= 2)
        {
            foreach (var range in field.SplitAny(" ,;[]()|%"))
            {
                var word = field[range];
                if (word.Length <= LongestSixth && word.Count(':') >= 2 && IPAddress.TryParse(word, out var address) && address.AddressFamily == AddressFamily.InterNetworkV6)
                {
                    return FieldHit.Certain;
                }
            }
        }

        return FieldHit.None;
    }

    [GeneratedRegex(@"(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)\.){3}(?:25[0-5]|2[0-4]\d|1\d\d|[1-9]?\d)(?![\d-]|\.\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Fourth();
}
