using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 17: reads every title, definition, label, note and explanation. Passes when none holds a number that is a hidden figure of what it
/// comes with, and shown nowhere beside it, nor what is left between two of its numbers, one of them not shown.
/// </summary>
public static partial class TextAttack
{
    /// <summary>Runs it.</summary>
    /// <param name="scene">The release.</param>
    /// <param name="tables">Its printed tables.</param>
    public static async Task<AttackResult> Run(Scene scene, IReadOnlyList<PrintedTable> tables)
    {
        var findings = new List<string>();
        var attempts = tables.Sum(table => Read(table, findings));
        attempts += await Catalogue(scene, findings);
        return new AttackResult("17", "numbers in texts", attempts, findings);
    }

    /// <summary>How many texts of a table there are; what they tell is added.</summary>
    public static int Read(PrintedTable table, List<string> findings)
    {
        var hidden = table.Figures.Where(figure => figure.IsHidden).Select(figure => Value(figure.Printed)).OfType<decimal>().Where(value => value != 0).ToHashSet();
        var shown = table.Figures.Where(figure => !figure.IsHidden).Select(figure => Value(figure.Printed)).OfType<decimal>().ToHashSet();
        findings.AddRange(table.Texts.Where(text => Tells(text, hidden, shown)).Select(text => $"{table.Name}: {text}"));
        return table.Texts.Count;
    }

    private static async Task<int> Catalogue(Scene scene, List<string> findings)
    {
        var data = await scene.Api.Data("""
            { dimensions { code nl:definition(language:NL) fr:definition(language:FR) en:definition(language:EN) notes { nl:text(language:NL) fr:text(language:FR) en:text(language:EN) }
              categories { nl:note(language:NL) fr:note(language:FR) en:note(language:EN) } } }
            """);
        var texts = 0;
        foreach (var dimension in data.GetProperty("dimensions").EnumerateArray())
        {
            var axis = scene.Universe.Codebook.Axes.FirstOrDefault(known => known.Code == dimension.GetProperty("code").GetString());
            var (hidden, shown) = axis is null ? (new HashSet<decimal>(), new HashSet<decimal>()) : Figures(scene, axis);
            foreach (var text in Strings(dimension))
            {
                texts++;
                if (Tells(text, hidden, shown))
                {
                    findings.Add($"{axis}: {text}");
                }
            }
        }

        return texts;
    }

    // Small groups of the tables of one dimension, and what these tables show.
    private static (HashSet<decimal> Hidden, HashSet<decimal> Shown) Figures(Scene scene, Axis axis)
    {
        var (hidden, shown) = (new HashSet<decimal>(), new HashSet<decimal>());
        for (var cell = 0; cell < scene.Universe.Count; cell++)
        {
            if (scene.Universe.Places[cell][axis.Index] == Axis.Total || scene.Universe.OrderOf(cell) != 1)
            {
                continue;
            }

            if (scene.Universe.Sights[cell] == Sight.Hidden && scene.Truth.IsSmall(cell))
            {
                hidden.UnionWith([scene.Truth.Trajecten[cell], scene.Truth.Leerlingen[cell]]);
            }
            else if (scene.Universe.Sights[cell] == Sight.Shown)
            {
                shown.UnionWith([scene.Universe.Trajecten[cell], scene.Universe.Leerlingen[cell]]);
            }
        }

        return (hidden, shown);
    }

    private static bool Tells(string text, HashSet<decimal> hidden, HashSet<decimal> shown)
    {
        Match[] matches = [.. Number().Matches(text).Cast<Match>()];
        decimal[] counts = [.. matches.Where(match => match.Groups[2].Length == 0).Select(match => Value(match.Groups[1].Value)).OfType<decimal>()];
        return matches.Select(match => Value(match.Groups[1].Value)).OfType<decimal>().Any(number => hidden.Contains(number) && !shown.Contains(number))
            || counts.Any(one => counts.Any(other => one - other is > 0 and < 5 and var left && hidden.Contains(left) && !(shown.Contains(one) && shown.Contains(other))));
    }

    private static decimal? Value(string text) =>
        decimal.TryParse(text.Trim('(', ')', '%', ' ').Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().Where(property => property.Name != "code").SelectMany(property => Strings(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        JsonValueKind.String => [element.GetString()!],
        _ => [],
    };

    // Not the number of a column, a year, an age or a length of time, nor a part of a word.
    [GeneratedRegex(@"(?<![\p{L}\d.,/-]|(?:kolom|colonne|column|tabel|tableau|table|hoofdstuk|chapitre|chapter|voetnoot|note|footnote) )(?!(?:19|20)\d\d\b)(\d+(?:[.,]\d+)?)(\s?%)?(?![\p{L}\d/-]|[.,]\d| (?:jaar|ans|years|dagen|jours|days|maand|mois|month))")]
    private static partial Regex Number();
}
