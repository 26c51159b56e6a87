using System.Text;
using System.Text.RegularExpressions;
using NaftStats.Testing;

namespace NaftStats.Attacks.Fixture;

/// <summary>
/// The shipped policy under audits, as far as it names what the fixture has. Limits that keep small categories of the shipped
/// dimensions out of crossings are left out: the more tables, the more there is to attack. So are the bounds of what must stay useful, which
/// so few records cannot meet.
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
        var section = "";
        var text = new StringBuilder();
        foreach (var line in File.ReadLines(Repository.PathOf("seed-data/policy.yaml")))
        {
            section = line.Length > 0 && char.IsLetter(line[0]) ? line.Split(':')[0] : section;
            text.Append(Adapt(section, line) is { } adapted ? adapted + "\n" : "");
        }

        return text.ToString();
    }

    private static string? Adapt(string section, string line)
    {
        if (line.StartsWith("  ", StringComparison.Ordinal))
        {
            var (name, value) = (line.Trim().TrimStart('-', ' ').Split(':')[0], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..].Trim());
            return section switch
            {
                "kept-tables" => name.Split('+').All(Names.Contains) ? line : null,
                "maximal-orders" => Names.Contains(name) && value != "1" ? line : null,
                "utility" => name is "printed" ? line : null,
                _ => line,
            };
        }

        return List().Match(line) is { Success: true } list
            ? $"{list.Groups[1].Value}: [{string.Join(", ", list.Groups[2].Value.Split(", ").Where(Names.Contains))}]"
            : line;
    }

    [GeneratedRegex("""^(core-dimensions|mission-dimensions|quasi-identifiers): \[([^\]]*)\]$""")]
    private static partial Regex List();
}
