namespace NaftStats.Api.Resolvers;

/// <summary>How a citation is written.</summary>
public enum CitationStyle
{
    /// <summary>One line of plain text.</summary>
    Text,

    /// <summary>The style of the American Psychological Association.</summary>
    Apa,

    /// <summary>A BibTeX entry.</summary>
    Bibtex,
}
