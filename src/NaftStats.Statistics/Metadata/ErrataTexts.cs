using System.Globalization;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Metadata;

/// <summary>An erratum in a sentence: the same in a note, a file, a page and the feed.</summary>
public static class ErrataTexts
{
    /// <summary>The heading of an erratum: what it is about, and from when it is.</summary>
    public static LocalizedText Heading(Erratum erratum)
    {
        var (years, releases, date) = (string.Join(", ", erratum.Years), string.Join(", ", erratum.Releases), erratum.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        return new LocalizedText(
            $"Erratum bij {years} ({date}, over release {releases})", $"Erratum pour {years} ({date}, sur la version {releases})", $"Erratum on {years} ({date}, about release {releases})");
    }

    /// <summary>The whole of an erratum.</summary>
    public static LocalizedText Told(Erratum erratum)
    {
        var heading = Heading(erratum);
        return LocalizedText.Of(language =>
            $"{heading.In(language)}{(language == Language.Fr ? " :" : ":")} {erratum.Text.In(language)} ({erratum.By})");
    }
}
