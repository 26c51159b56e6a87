namespace NaftStats.Statistics.Text;

/// <summary>One text in the three languages of the portal.</summary>
/// <param name="Nl">The Dutch text.</param>
/// <param name="Fr">The French text.</param>
/// <param name="En">The English text.</param>
public sealed record LocalizedText(string Nl, string Fr, string En)
{
    /// <summary>The text in <paramref name="language"/>.</summary>
    public string In(Language language) => language switch
    {
        Language.Fr => Fr,
        Language.En => En,
        _ => Nl,
    };

    /// <summary>The text that <paramref name="text"/> gives for each language.</summary>
    public static LocalizedText Of(Func<Language, string> text) => new(text(Language.Nl), text(Language.Fr), text(Language.En));

    /// <summary>The same text in every language: for codes, years and other things that are not words.</summary>
    public static LocalizedText Same(string text) => new(text, text, text);
}

/// <summary>A language in which labels, titles and notes exist. Dutch is the language of the sources and the default.</summary>
public enum Language
{
    /// <summary>Dutch (nl): labels are those printed in the source report, to the letter.</summary>
    Nl,

    /// <summary>French (fr).</summary>
    Fr,

    /// <summary>English (en).</summary>
    En,
}
