using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Search;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>The root of every question.</summary>
public sealed class Query(RequestRelease releases, ApiLimits limits, DisseminationSettings settings)
{
    private const int MostHits = 100;

    private static readonly LocalizedText ATheme = new("thema", "de thème", "theme");
    private static readonly LocalizedText AnIndicator = new("indicator", "d’indicateur", "indicator");
    private static readonly LocalizedText APublication = new("publicatie", "de publication", "publication");

    /// <summary>All releases, the newest first.</summary>
    public IEnumerable<ReleaseResolver> Releases => releases.All.Select(ToResolver);

    /// <summary>The themes.</summary>
    public IEnumerable<ThemeResolver> Themes => Catalogue.Themes.Select(theme => new ThemeResolver(releases.Current, theme));

    /// <summary>The dimensions.</summary>
    public IEnumerable<DimensionResolver> Dimensions => Catalogue.Dimensions.Select(dimension => new DimensionResolver(releases.Current, dimension));

    /// <summary>The source documents.</summary>
    public IEnumerable<PublicationResolver> Publications =>
        Catalogue.Publications.Select(publication => new PublicationResolver(releases.Current, publication));

    /// <summary>The breaks in series.</summary>
    public IEnumerable<SeriesBreakResolver> Breaks => Catalogue.Breaks.Select(seriesBreak => new SeriesBreakResolver(releases.Current, seriesBreak));

    /// <summary>The mistakes that are known in figures of published years.</summary>
    public IEnumerable<ErratumResolver> Errata => Catalogue.Errata.Select(erratum => new ErratumResolver(releases.Current, erratum));

    /// <summary>Who publishes the figures.</summary>
    public ServiceResolver Service => new(settings);

    /// <summary>What a request may ask for at most.</summary>
    public ApiLimits Limits => limits;

    private Catalogue Catalogue => releases.Current.Catalogue;

    /// <summary>One release; the current one when no version is given.</summary>
    /// <exception cref="ProblemsException">There is no such release.</exception>
    public ReleaseResolver? Release(string? version) => ToResolver(releases.FindIdentity(version));

    /// <summary>The indicators, of one theme, or found by words: the best first.</summary>
    /// <exception cref="ProblemsException">There is no such theme.</exception>
    public IEnumerable<IndicatorResolver>? Indicators(string? theme, string? search)
    {
        if (theme is not null && !Catalogue.Themes.Any(known => known.Code == theme))
        {
            throw new ProblemsException(Unknown.Of("THEME_UNKNOWN", ATheme, theme, Catalogue.Themes.Select(known => known.Code), "theme"));
        }

        var found = string.IsNullOrWhiteSpace(search)
            ? Catalogue.Indicators
            : CatalogueSearch.Of(releases.Current).Find(search, int.MaxValue, "search").Select(hit => hit.Indicator).OfType<Statistics.Indicators.Indicator>();
        return found
            .Where(indicator => theme is null || indicator.Theme == theme)
            .Select(indicator => new IndicatorResolver(releases.Current, indicator));
    }

    /// <summary>Indicators and printed tables by words, the best first.</summary>
    /// <exception cref="ProblemsException">The text is too long, or the number of hits is out of range.</exception>
    public IEnumerable<SearchHitResolver>? Search(string text, int first) => first is < 0 or > MostHits
        ? throw new ProblemsException(new Problem(
            "PAGE_OUT_OF_RANGE",
            new LocalizedText($"first kan niet {first} zijn.", $"first ne peut être {first}.", $"first cannot be {first}."),
            new LocalizedText($"Vraag er hoogstens {MostHits}.", $"Demandez-en {MostHits} au plus.", $"Ask for at most {MostHits}."),
            new Place("first")))
        : CatalogueSearch.Of(releases.Current).Find(text, first, "text").Select(hit => new SearchHitResolver(releases.Current, hit));

    /// <summary>One indicator.</summary>
    /// <exception cref="ProblemsException">There is no such indicator.</exception>
    public IndicatorResolver? Indicator(string code) => Catalogue.FindIndicator(code) is { } indicator
        ? new IndicatorResolver(releases.Current, indicator)
        : throw new ProblemsException(Unknown.Of("INDICATOR_UNKNOWN", AnIndicator, code, Catalogue.Indicators.Select(known => known.Code), "code"));

    /// <summary>One dimension.</summary>
    /// <exception cref="ProblemsException">There is no such dimension.</exception>
    public DimensionResolver? Dimension(string code) => Catalogue.FindDimension(code) is { } dimension
        ? new DimensionResolver(releases.Current, dimension)
        : throw new ProblemsException(Unknown.Dimension(Catalogue, code, "code"));

    /// <summary>One source document.</summary>
    /// <exception cref="ProblemsException">There is no such document.</exception>
    public PublicationResolver? Publication(string code) => Catalogue.Publications.FirstOrDefault(publication => publication.Code == code) is { } publication
        ? new PublicationResolver(releases.Current, publication)
        : throw new ProblemsException(Unknown.Of("PUBLICATION_UNKNOWN", APublication, code, Catalogue.Publications.Select(known => known.Code), "code"));

    private ReleaseResolver ToResolver(ReleaseIdentity identity) => new(identity, identity.Version == releases.Current.Identity.Version);
}
