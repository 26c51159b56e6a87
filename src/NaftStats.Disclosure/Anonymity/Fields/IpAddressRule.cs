using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;

namespace NaftStats.Disclosure.Anonymity.Fields;

/// <summary>Finds addresses of devices on a network: IPv4 (RFC 791, four numbers below 256) and IPv6 (RFC 4291).</summary>
public sealed partial class IpAddressRule : FieldRule
{
    private const int LongestSixth = 45;

    /// <inheritdoc/>
    public override string Code => "RECORD_IP_ADDRESS";

    /// <inheritdoc/>
    public override string What => "an IP address";

    /// <inheritdoc/>
    public override string Remedy => "Remove the column.";

    /// <inheritdoc/>
    public override IReadOnlyList<string> HeaderWords { get; } = ["ip", "ipadres", "ipaddress", "ipv4", "ipv6", "adresseip"];

    /// <inheritdoc/>
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
