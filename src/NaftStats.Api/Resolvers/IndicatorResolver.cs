using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>An indicator, and the tables that can be made of it.</summary>
public sealed class IndicatorResolver(Release release, Indicator indicator)
{
    /// <summary>The stable code.</summary>
    public string Code => indicator.Code;

    /// <summary>Its theme.</summary>
    public ThemeResolver Theme => new(release, release.Catalogue.Themes.First(theme => theme.Code == indicator.Theme));

    /// <summary>Which trajecten count.</summary>
    public Population Population => indicator.Population;

    /// <summary>How its values are made.</summary>
    public MeasureKind Measure => indicator.Measure;

    /// <summary>The unit.</summary>
    public Unit Unit => indicator.Unit;

    /// <summary>The number of decimals.</summary>
    public int Decimals => indicator.Decimals;

    /// <summary>The dimensions by which it can be broken down.</summary>
    public IEnumerable<DimensionResolver> Dimensions =>
        Breakdowns.Of(release, indicator).Dimensions.Select(dimension => new DimensionResolver(release, dimension));

    /// <summary>The dimensions over which it adds up.</summary>
    public IEnumerable<DimensionResolver> AdditiveOver => Breakdowns.Of(release, indicator).Dimensions
        .Where(indicator.AddsUpOver)
        .Select(dimension => new DimensionResolver(release, dimension));

    /// <summary>The calendar years.</summary>
    public IEnumerable<int> Years => ReleaseResolver.YearsOf(release);

    /// <summary>What its periods are.</summary>
    public PeriodType PeriodType => PeriodType.Kalenderjaar;

    /// <summary>The area that it covers.</summary>
    public GeographicScope GeographicScope => GeographicScope.VlaamseGemeenschap;

    /// <summary>The breaks in its series.</summary>
    public IEnumerable<SeriesBreakResolver> Breaks => release.Catalogue.Breaks
        .Where(seriesBreak => seriesBreak.Indicators.Contains(Code))
        .Select(seriesBreak => new SeriesBreakResolver(release, seriesBreak));

    /// <summary>Remarks.</summary>
    public IEnumerable<NoteResolver> Notes => indicator.Notes.Select(note => new NoteResolver(NoteCodes.Indicator, note));

    /// <summary>The name.</summary>
    public string Title(Language? language, [FromServices] RequestLanguage request) => request.Choose(indicator.Title, language);

    /// <summary>The definition.</summary>
    public string Definition(Language? language, [FromServices] RequestLanguage request) => request.Choose(indicator.Definition, language);

    /// <summary>A table of the indicator.</summary>
    /// <exception cref="ProblemsException">The release does not hold what is asked.</exception>
    public async ValueTask<TableResolver> Table(
        IReadOnlyList<string> by, IReadOnlyList<CategoryFilter> where, string? release, [FromServices] RequestRelease releases, CancellationToken cancellationToken)
    {
        var pinned = await releases.FindAsync(release, cancellationToken);
        var own = pinned.Catalogue.FindIndicator(Code) ?? throw new ProblemsException(new Problem(
            "INDICATOR_NOT_IN_RELEASE", $"Release \"{pinned.Identity.Version}\" does not hold \"{Code}\".", null, new Place("release")));
        return new TableResolver(TableSelection.Select(pinned, own, by, where), releases.Current);
    }
}
