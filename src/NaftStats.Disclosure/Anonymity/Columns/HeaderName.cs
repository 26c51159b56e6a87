using System.Globalization;
using System.Text.RegularExpressions;
using NaftStats.Disclosure.Anonymity.Fields;

namespace NaftStats.Disclosure.Anonymity.Columns;

/// <summary>
/// The name of a column in the first row of a file. A first row may be a record (a file without header), so a name is a value
/// until it is known to be none.
/// </summary>
internal static partial class HeaderName
{
    private const int LongestName = 40;

    // A word this long is recognised inside a longer name (leerlinggeboortedatum); a shorter one must be a word by itself.
    private const int TellingLength = 6;

    /// <summary>True where the first row names at least half of the <paramref name="declared"/> columns: it is a header, no record.</summary>
    public static bool IsHeader(IReadOnlyCollection<string> row, IReadOnlyCollection<string> declared) =>
        declared.Count(row.Contains) * 2 >= declared.Count;

    /// <summary>The name of a column to show: its own where that is no value, else its place from 1 (<c>7</c>).</summary>
    public static string Label(string name, int place, IReadOnlyCollection<string> declared, bool isHeader, IReadOnlyList<FieldRule> rules) =>
        declared.Contains(name)
        || (isHeader && name.Length is > 0 and <= LongestName && !name.Any(char.IsControl)
            && (rules.Any(rule => Says(name, rule, ColumnRole.Undeclared)) || rules.All(rule => rule is NameRule || rule.Look(name) == FieldHit.None)))
            ? name
            : string.Create(CultureInfo.InvariantCulture, $"{place + 1}");

    /// <summary>
    /// True where the name itself says what <paramref name="rule"/> looks for. A declared column was named by someone who thought
    /// about it, so there the whole name must be the word: <c>terug-naar-school</c> is no school.
    /// </summary>
    public static bool Says(string name, FieldRule rule, ColumnRole role)
    {
        if (rule.HeaderWords.Count == 0)
        {
            return false;
        }

        var words = Words(name);
        var whole = string.Concat(words);
        return rule.HeaderWords.Any(word => whole == word
            || (role == ColumnRole.Undeclared && (words.Contains(word) || (word.Length >= TellingLength && whole.Contains(word, StringComparison.Ordinal)))));
    }

    // "Datum_Geboorte", "datumGeboorte" and "datum geboorte" are two words each; accents do not count.
    private static string[] Words(string name) =>
        [.. Boundary().Split(name).Where(word => word.Length > 0).Select(word => string.Concat(word.ToLowerInvariant().Select(Plain)))];

    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})|[^\p{L}\p{Nd}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Boundary();

    private static char Plain(char sign) => sign switch
    {
        'é' or 'è' or 'ê' or 'ë' => 'e',
        'à' or 'â' or 'á' => 'a',
        'ï' or 'î' => 'i',
        'ô' or 'ö' => 'o',
        'ç' => 'c',
        'ü' or 'û' or 'ù' => 'u',
        _ => sign,
    };
}
