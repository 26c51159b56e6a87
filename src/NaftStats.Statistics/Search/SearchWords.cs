using System.Globalization;
using System.Text;

namespace NaftStats.Statistics.Search;

/// <summary>Words as they are compared: without accents or case, whatever Unicode form they came in.</summary>
internal static class SearchWords
{
    // The program runs without the data of a culture, so it decomposes letters by itself: those of the languages of Europe.
    private const string Accented = "àáâãäåāăąçćĉċčďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľŀłñńņňòóôõöøōŏőŕŗřśŝşšţťŧùúûüũūŭůűųŵýÿŷźżž";
    private const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijklllllnnnnooooooooorrrsssstttuuuuuuuuuuwyyyzzz";

    private static readonly HashSet<string> Small =
    [
        "de", "het", "een", "van", "in", "naar", "per", "en", "of", "met", "voor", "op", "hoeveel", "le", "la", "les", "l", "d", "du", "des", "et", "ou", "par", "pour", "un", "une", "combien",
        "the", "of", "by", "and", "or", "for", "a", "an", "on", "how", "many",
    ];

    /// <summary>The words of a text.</summary>
    public static string[] Of(string text)
    {
        var words = new List<string>();
        var word = new StringBuilder();

        foreach (var rune in text.EnumerateRunes())
        {
            // Accents that stand by themselves are dropped, so that a letter and its accent are the letter.
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark)
            {
                continue;
            }

            if (Letter(rune) is { } letter)
            {
                word.Append(letter);
            }
            else if (word.Length > 0)
            {
                words.Add(word.ToString());
                word.Clear();
            }
        }

        return [.. words, .. word.Length > 0 ? [word.ToString()] : Array.Empty<string>()];
    }

    /// <summary>The words of a question: those that say something, each once, and not more than are worth comparing.</summary>
    public static string[] Asked(string text, int most)
    {
        var words = Of(text).Distinct().ToArray();
        var telling = words.Where(word => !Small.Contains(word)).ToArray();
        return [.. (telling.Length > 0 ? telling : words).Take(most)];
    }

    // A letter or digit as it is compared; null for what stands between words.
    private static string? Letter(Rune rune)
    {
        // Letters of full width are those of ASCII, further on.
        var lower = Rune.ToLowerInvariant(rune.Value is >= 0xFF01 and <= 0xFF5E ? new Rune(rune.Value - 0xFEE0) : rune);
        return !Rune.IsLetterOrDigit(lower) ? null : lower.Value switch
        {
            'œ' => "oe",
            'æ' => "ae",
            'ß' => "ss",
            'ĳ' => "ij",
            var value when value <= char.MaxValue && Accented.IndexOf((char)value, StringComparison.Ordinal) is >= 0 and var place => Plain[place].ToString(),
            _ => lower.ToString(),
        };
    }

    /// <summary>How well a word of a question meets a word: as it is 1, its beginning less, its middle least; 0 where it does not.</summary>
    public static double Match(string asked, string word) =>
        asked == word ? 1
        : asked.Length >= 3 && word.StartsWith(asked, StringComparison.Ordinal) ? 0.7
        : asked.Length >= 4 && word.Contains(asked, StringComparison.Ordinal) ? 0.4
        : 0;
}
