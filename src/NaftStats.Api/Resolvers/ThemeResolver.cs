using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>A theme with its indicators.</summary>
public sealed class ThemeResolver(Release release, Theme theme)
{
    /// <summary>The stable code.</summary>
    public string Code => theme.Code;

    /// <summary>Its indicators.</summary>
    public IEnumerable<IndicatorResolver> Indicators => release.Catalogue.Indicators
        .Where(indicator => indicator.Theme == theme.Code)
        .Select(indicator => new IndicatorResolver(release, indicator));

    /// <summary>The name.</summary>
    public string Title(Language? language, [FromServices] RequestLanguage request) => request.Choose(theme.Title, language);
}
