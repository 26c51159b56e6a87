using System.Text.RegularExpressions;
using NaftStats.Testing;

namespace NaftStats.Attacks.Fixture;

/// <summary>
/// The shipped policy under audits, as far as it names what the fixture has. Limits that keep small categories of the shipped
/// dimensions out of crossings are left out: the more tables, the more there is to attack.
/// </summary>
internal static partial class FixturePolicy
{
    private static readonly HashSet<string> Names =
    [
        "trajecttype", "region", "region@werkingsgebied", "region@provincie", "onderwijsvorm", "onderwijsvorm@opleidingsniveau", "onderwijsvorm@groep", "geslacht",
        "leeftijdsgroep", "leeftijd", "thuistaal", "gezinssituatie", "actor", "terug-naar-school", "reden-niet-terug", "deelnemers", "begeleidingsduur", "*",
    ];

    /// <summary>The text of the policy.</summary>
    public static string Audited()
    {
        var lines = File.ReadLines(Repository.PathOf("seed-data/policy.yaml"));
        return string.Concat(lines.Select(Adapt).OfType<string>().Select(line => line + "\n"));
    }

    private static string? Adapt(string line)
    {
        if (line.StartsWith("  - ", StringComparison.Ordinal))
        {
            return line[4..].Split('+').All(Names.Contains) ? line : null;
        }

        if (MaximalOrder().Match(line) is { Success: true } order)
        {
            return Names.Contains(order.Groups[1].Value) && order.Groups[2].Value != "1" ? line : null;
        }

        return List().Match(line) is { Success: true } list
            ? $"{list.Groups[1].Value}: [{string.Join(", ", list.Groups[2].Value.Split(", ").Where(Names.Contains))}]"
            : line;
    }

    [GeneratedRegex("""^  ([a-z-]+(?:@[a-z-]+)?): ([0-9])$""")]
    private static partial Regex MaximalOrder();

    [GeneratedRegex("""^(core-dimensions|quasi-identifiers): \[([^\]]*)\]$""")]
    private static partial Regex List();
}
