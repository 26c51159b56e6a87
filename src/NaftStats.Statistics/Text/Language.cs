namespace NaftStats.Statistics.Text;

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
