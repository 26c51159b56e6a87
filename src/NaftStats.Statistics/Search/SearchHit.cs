using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Search;

/// <summary>What a search found: an indicator with a question that can be asked of it, or a printed table.</summary>
/// <param name="Indicator">The indicator, or null.</param>
/// <param name="Publication">The document of the printed table, or null.</param>
/// <param name="PublishedTable">The code of the printed table, or null.</param>
/// <param name="Matches">Where each word was found, in the order of the words.</param>
public sealed record SearchHit(Indicator? Indicator, Publication? Publication, string? PublishedTable, IReadOnlyList<SearchMatch> Matches)
{
    private readonly Lazy<TableQuery>? _query;

    internal SearchHit(Indicator indicator, IReadOnlyList<SearchMatch> matches, Func<TableQuery> query)
        : this(indicator, null, null, matches) => _query = new Lazy<TableQuery>(query);

    /// <summary>For an indicator: a breakdown and filters that the words ask for, and that the release holds. Found when it is asked for.</summary>
    public TableQuery? Query => _query?.Value;
}

/// <summary>Where a word of a search was found.</summary>
/// <param name="Word">The word, as it was compared.</param>
/// <param name="Field">What kind of text it was found in.</param>
/// <param name="Text">The text.</param>
/// <param name="Dimension">The code of the dimension, for a text of a dimension or a category.</param>
/// <param name="Category">The code of the category, for a text of a category.</param>
public sealed record SearchMatch(string Word, SearchField Field, LocalizedText Text, string? Dimension, string? Category);

/// <summary>The kinds of texts that a search looks in.</summary>
public enum SearchField
{
    /// <summary>The title of an indicator or a printed table.</summary>
    Title,

    /// <summary>The definition of an indicator.</summary>
    Definition,

    /// <summary>The theme of an indicator, or the section or document of a printed table.</summary>
    Group,

    /// <summary>The title of a dimension.</summary>
    Dimension,

    /// <summary>The label of a category.</summary>
    Category,
}
