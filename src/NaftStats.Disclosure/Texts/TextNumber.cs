using System.Globalization;
using System.Text.RegularExpressions;
using NaftStats.Statistics.Text;

namespace NaftStats.Disclosure.Texts;

/// <summary>A number in a text that can be a figure. A year, a date, an age, a length of time, the number of a page, table or column is none.</summary>
/// <param name="Value">The number.</param>
/// <param name="Decimals">Its decimals.</param>
/// <param name="IsPercentage">True for a percentage.</param>
/// <param name="Text">As it is written.</param>
internal sealed partial record TextNumber(decimal Value, int Decimals, bool IsPercentage, string Text)
{
    // "Un" is an article too.
    private static readonly string[][] Words =
    [
        ["één", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen", "tien", "elf", "twaalf"],
        ["", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze"],
        ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    ];

    /// <summary>The numbers of a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="language">Its language.</param>
    /// <param name="isName">True for a label: a number in a name is a figure only where it counts something or is a percentage.</param>
    public static IEnumerable<TextNumber> In(string text, Language language, bool isName = false)
    {
        foreach (Match match in Digits().Matches(text))
        {
            var (before, digits, after) = (text[..match.Index], match.Value, Range().Replace(text[(match.Index + match.Length)..], string.Empty));
            var isPercentage = Percent().IsMatch(after);
            var counts = isPercentage || Counted().IsMatch(after);
            if (!NotBefore().IsMatch(before) && !NotAfter().IsMatch(after) && (counts || !isName) && Read(digits, language) is var (value, decimals)
                && (counts || value is < 1990 or > 2099 || digits.Length > 4))
            {
                yield return new TextNumber(value, decimals, isPercentage, digits + (isPercentage ? "%" : string.Empty));
            }
        }

        foreach (Match match in Word().Matches(text))
        {
            var value = Array.IndexOf(Words[(int)language], match.Value.ToLower(CultureInfo.InvariantCulture)) + 1;
            if (value > 0 && Counted().IsMatch(text[(match.Index + match.Length)..]))
            {
                yield return new TextNumber(value, 0, false, match.Value);
            }
        }
    }

    // A source may be quoted with the sign of another language: 98.5% in Dutch. With two points or more it is no number.
    private static (decimal Value, int Decimals)? Read(string digits, Language language)
    {
        var (group, point) = language switch { Language.Fr => ('\u00a0', ','), Language.En => (',', '.'), _ => ('.', ',') };
        var text = Regex.IsMatch(digits, $@"^\d{{1,3}}({Regex.Escape(group.ToString())}\d{{3}})+(\D|$)") ? digits.Replace(group.ToString(), string.Empty, StringComparison.Ordinal) : digits;
        text = text.Replace(point, '.').Replace(',', '.');
        return decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? (value, text.IndexOf('.', StringComparison.Ordinal) is var at && at < 0 ? 0 : text.Length - at - 1)
            : null;
    }

    [GeneratedRegex(@"\d+(?:[.,\u00a0\u202f]\d+)*")]
    private static partial Regex Digits();

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Word();

    [GeneratedRegex(@"^-\d+(?=\D|$)")]
    private static partial Regex Range();

    [GeneratedRegex(@"^\s?(%|procent\b(?!punt)|pour cent|per cent|percent\b)", RegexOptions.IgnoreCase)]
    private static partial Regex Percent();

    // With one word between at most: three individual trajecten.
    [GeneratedRegex(
        @"^\s(\p{L}+\s)?(\p{L}*traject(en)?|\p{L}*leerling(en)?|klas(sen)?|jongeren?|jongens?|meisjes?|trajets?|élèves?|classes?|jeunes?|garçons?|filles?|pupils?|class|boys?|girls?)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Counted();

    // Columns 3 and 4, aged 15 to 17.
    [GeneratedRegex(
        @"(\p{L}|\d[/:]|\p{L}-|\b(kolom(men)?|colonnes?|columns?|tabel(len)?|tableaux?|tables?|grafiek(en)?|graphiques?|charts?|figuur|figure|hoofdstuk|chapitre|chapter|voetnoot|note|footnote|pagina|page|blz|p|artikel|article|art|nr|n°|no|type|§|aged)\.?\s?(\d+\s?(,|-|en|et|and|tot|à|to)\s?)*)$",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotBefore();

    [GeneratedRegex(
        @"^(\p{L}|-\s|-\p{L}|[/:]\d|(er)?\s(januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december|janvier|février|mars|avril|mai|juin|juillet|août|octobre|novembre|décembre|january|february|march|may|june|july|august|october)\b|\s(halve )?(jaar|jaren|ans?|années?|years?|maand(en)?|mois|months?|dag(en)?|jours?|days?|week|weken|semaines?|weeks|uur|uren|heures?|hours?|procentpunt(en)?|points?|percentage points?)\b)",
        RegexOptions.IgnoreCase)]
    private static partial Regex NotAfter();
}
