using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>The root of every question.</summary>
public sealed class Query(RequestRelease releases, ApiLimits limits)
{
    /// <summary>One release; the current one when no version is given.</summary>
    /// <exception cref="ProblemsException">There is no such release.</exception>
    public ReleaseResolver Release(string? version) => ToResolver(releases.FindIdentity(version));

    /// <summary>All releases, the newest first.</summary>
    public IEnumerable<ReleaseResolver> Releases => releases.All.Select(ToResolver);

    /// <summary>The themes.</summary>
    public IEnumerable<ThemeResolver> Themes =>
        releases.Current.Catalogue.Themes.Select(theme => new ThemeResolver(releases.Current, theme));

    /// <summary>The indicators, of one theme, or that contain words.</summary>
    public IEnumerable<IndicatorResolver> Indicators(string? theme, string? search)
    {
        var catalogue = releases.Current.Catalogue;
        if (theme is not null && !catalogue.Themes.Any(known => known.Code == theme))
        {
            throw Unknown("THEME_UNKNOWN", "theme", theme, catalogue.Themes.Select(known => known.Code));
        }

        string[] words = [.. (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.OrdinalIgnoreCase)];
        return catalogue.Indicators
            .Where(indicator => theme is null || indicator.Theme == theme)
            .Where(indicator => words.All(word => Contains(indicator.Code, word) || Contains(indicator.Title, word) || Contains(indicator.Definition, word)))
            .Select(indicator => new IndicatorResolver(releases.Current, indicator));
    }

    /// <summary>One indicator.</summary>
    public IndicatorResolver? Indicator(string code) => releases.Current.Catalogue.FindIndicator(code) is { } indicator
        ? new IndicatorResolver(releases.Current, indicator)
        : throw Unknown("INDICATOR_UNKNOWN", "indicator", code, releases.Current.Catalogue.Indicators.Select(known => known.Code));

    /// <summary>The dimensions.</summary>
    public IEnumerable<DimensionResolver> Dimensions =>
        releases.Current.Catalogue.Dimensions.Select(dimension => new DimensionResolver(releases.Current, dimension));

    /// <summary>One dimension.</summary>
    public DimensionResolver? Dimension(string code) => releases.Current.Catalogue.FindDimension(code) is { } dimension
        ? new DimensionResolver(releases.Current, dimension)
        : throw Unknown("DIMENSION_UNKNOWN", "dimension", code, releases.Current.Catalogue.Dimensions.Select(known => known.Code));

    /// <summary>The source documents.</summary>
    public IEnumerable<PublicationResolver> Publications =>
        releases.Current.Catalogue.Publications.Select(publication => new PublicationResolver(releases.Current, publication));

    /// <summary>One source document.</summary>
    public PublicationResolver? Publication(string code) =>
        releases.Current.Catalogue.Publications.FirstOrDefault(publication => publication.Code == code) is { } publication
            ? new PublicationResolver(releases.Current, publication)
            : throw Unknown("PUBLICATION_UNKNOWN", "publication", code, releases.Current.Catalogue.Publications.Select(known => known.Code));

    /// <summary>The breaks in series.</summary>
    public IEnumerable<SeriesBreakResolver> Breaks =>
        releases.Current.Catalogue.Breaks.Select(seriesBreak => new SeriesBreakResolver(releases.Current, seriesBreak));

    /// <summary>What a request may ask for at most.</summary>
    public ApiLimits Limits => limits;

    private ReleaseResolver ToResolver(ReleaseIdentity identity) => new(identity, identity.Version == releases.Current.Identity.Version);

    private static bool Contains(LocalizedText text, string word) =>
        Contains(text.Nl, word) || Contains(text.Fr, word) || Contains(text.En, word);

    private static bool Contains(string text, string word) => text.Contains(word, StringComparison.OrdinalIgnoreCase);

    private static ProblemsException Unknown(string problem, string kind, string code, IEnumerable<string> known) =>
        new(new Problem(problem, $"There is no {kind} \"{code}\".", Suggestion.For(code, known), new Place(kind == "theme" ? "theme" : "code")));
}
