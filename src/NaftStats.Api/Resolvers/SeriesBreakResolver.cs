using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>A break in a series.</summary>
public sealed class SeriesBreakResolver(Release release, SeriesBreak seriesBreak)
{
    /// <summary>The stable code.</summary>
    public string Code => seriesBreak.Code;

    /// <summary>The first year that is touched.</summary>
    public int FromYear => seriesBreak.FromYear;

    /// <summary>The first day, where a source gives one.</summary>
    public string? From => seriesBreak.From;

    /// <summary>The dimensions that are touched.</summary>
    public IEnumerable<DimensionResolver> Dimensions => release.Catalogue.Dimensions
        .Where(dimension => seriesBreak.Dimensions.Contains(dimension.Code)).Select(dimension => new DimensionResolver(release, dimension));

    /// <summary>The indicators that are touched.</summary>
    public IEnumerable<IndicatorResolver> Indicators => release.Catalogue.Indicators
        .Where(indicator => seriesBreak.Indicators.Contains(indicator.Code)).Select(indicator => new IndicatorResolver(release, indicator));

    /// <summary>The documents that say so.</summary>
    public IEnumerable<PublicationResolver> Sources => release.Catalogue.Publications
        .Where(publication => seriesBreak.Sources.Contains(publication.Code)).Select(publication => new PublicationResolver(release, publication));

    /// <summary>The name.</summary>
    public string Title(Language? language, [FromServices] RequestLanguage request) => request.Choose(seriesBreak.Title, language);

    /// <summary>What changed.</summary>
    public string Text(Language? language, [FromServices] RequestLanguage request) => request.Choose(seriesBreak.Text, language);
}
