namespace NaftStats.Statistics.Metadata;

/// <summary>How a citation is written.</summary>
public enum CitationStyle
{
    /// <summary>One line of plain text.</summary>
    Text,

    /// <summary>The style of the American Psychological Association, seventh edition.</summary>
    Apa,

    /// <summary>A BibTeX entry.</summary>
    Bibtex,

    /// <summary>CSL-JSON, which reference managers read.</summary>
    CslJson,
}
