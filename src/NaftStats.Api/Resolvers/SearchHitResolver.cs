using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Search;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>What a search found.</summary>
public sealed class SearchHitResolver(Release release, SearchHit hit)
{
    /// <summary>The indicator.</summary>
    public IndicatorResolver? Indicator => hit.Indicator is { } indicator ? new IndicatorResolver(release, indicator) : null;

    /// <summary>The printed table.</summary>
    public PublishedTableResolver? PublishedTable =>
        hit is { Publication: { } publication, PublishedTable: { } table } ? new PublicationResolver(release, publication).Table(table) : null;

    /// <summary>A breakdown that the words ask for.</summary>
    public IReadOnlyList<string> By => hit.Query?.By ?? [];

    /// <summary>Filters that the words ask for.</summary>
    public IEnumerable<SearchFilterResolver> Where => (hit.Query?.Where ?? []).Select(filter => new SearchFilterResolver(release, filter));

    /// <summary>Where each word was found.</summary>
    public IEnumerable<SearchMatchResolver> Matches => hit.Matches.Select(match => new SearchMatchResolver(match));
}

/// <summary>A filter that words ask for.</summary>
public sealed class SearchFilterResolver(Release release, CategoryFilter filter)
{
    /// <summary>The code of the dimension.</summary>
    public string Dimension => filter.Dimension;

    /// <summary>The categories.</summary>
    public IEnumerable<CategoryResolver> Categories
    {
        get
        {
            var dimension = release.Catalogue.FindDimension(filter.Dimension)!;
            return filter.In.Select(code => new CategoryResolver(release, dimension, dimension.FindCategory(code)!));
        }
    }
}

/// <summary>Where a word was found.</summary>
public sealed class SearchMatchResolver(SearchMatch match)
{
    /// <summary>The word.</summary>
    public string Word => match.Word;

    /// <summary>What kind of text it was found in.</summary>
    public SearchField Field => match.Field;

    /// <summary>The code of the dimension.</summary>
    public string? Dimension => match.Dimension;

    /// <summary>The code of the category.</summary>
    public string? Category => match.Category;

    /// <summary>The text.</summary>
    public string Text(Language? language, [FromServices] RequestLanguage request) => request.Choose(match.Text, language);
}
