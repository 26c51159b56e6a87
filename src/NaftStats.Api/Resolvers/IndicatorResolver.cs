using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>An indicator, and the tables that can be made of it.</summary>
public sealed class IndicatorResolver(Release release, Indicator indicator)
{
    private static readonly LocalizedText ADimension = new("uitsplitsing naar", "de ventilation selon", "breakdown by");

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
        Held.Dimensions.Select(dimension => new DimensionResolver(release, dimension));

    /// <summary>The dimensions over which it adds up.</summary>
    public IEnumerable<DimensionResolver> AdditiveOver => Held.Dimensions
        .Where(indicator.AddsUpOver)
        .Select(dimension => new DimensionResolver(release, dimension));

    /// <summary>The calendar years.</summary>
    public IEnumerable<int> Years => ReleaseResolver.YearsOf(release);

    /// <summary>What its periods are.</summary>
    public PeriodType PeriodType => PeriodType.Kalenderjaar;

    /// <summary>The area that it covers.</summary>
    public GeographicScope GeographicScope => GeographicScope.VlaamseGemeenschap;

    /// <summary>The breaks in its series, and in what it is derived from.</summary>
    public IEnumerable<SeriesBreakResolver> Breaks => release.Catalogue.BreaksOf(indicator)
        .Select(seriesBreak => new SeriesBreakResolver(release, seriesBreak));

    /// <summary>Remarks.</summary>
    public IEnumerable<NoteResolver> Notes => indicator.Notes.Select(note => new NoteResolver(Note.Indicator, note.Text));

    private Breakdowns Held => Statistics.Selection.Breakdowns.Of(release, indicator);

    /// <summary>The name.</summary>
    public string Title(Language? language, [FromServices] RequestLanguage request) => request.Choose(indicator.Title, language);

    /// <summary>The definition.</summary>
    public string Definition(Language? language, [FromServices] RequestLanguage request) => request.Choose(indicator.Definition, language);

    /// <summary>The combinations of dimensions that are released and hold some dimensions.</summary>
    /// <exception cref="ProblemsException">There is no such dimension.</exception>
    public IEnumerable<BreakdownResolver>? Breakdowns(IReadOnlyList<string> with)
    {
        var breakdowns = Held;
        var known = breakdowns.Dimensions.Select(dimension => dimension.Code).ToArray();
        Problem[] problems = [.. with.Where(name => !known.Contains(name.Split('@')[0])).Select(name => Unknown.Of("DIMENSION_UNKNOWN", ADimension, name, known, "with"))];
        return problems.Length > 0
            ? throw new ProblemsException(problems)
            : breakdowns.All
                .Where(breakdown => with.All(name => name == Dimension.Year || breakdown.Has(name)))
                .Select(breakdown => new BreakdownResolver(release, breakdowns, breakdown));
    }

    /// <summary>A table of the indicator.</summary>
    /// <exception cref="ProblemsException">The release does not hold what is asked.</exception>
    public async ValueTask<TableResolver?> Table(
        IReadOnlyList<string> by,
        IReadOnlyList<CategoryFilter> where,
        IReadOnlyList<string> totals,
        string? share,
        bool official,
        string? release,
        [FromServices] RequestRelease releases,
        [FromServices] DisseminationSettings settings,
        CancellationToken cancellationToken)
    {
        var pinned = await releases.FindAsync(release, cancellationToken);
        var own = pinned.Catalogue.FindIndicator(Code) ?? throw new ProblemsException(new Problem(
            "INDICATOR_NOT_IN_RELEASE",
            new LocalizedText(
                $"Release \"{pinned.Identity.Version}\" heeft geen \"{Code}\".",
                $"La version « {pinned.Identity.Version} » n’a pas « {Code} ».",
                $"Release \"{pinned.Identity.Version}\" does not hold \"{Code}\"."),
            new LocalizedText("Vraag een andere release.", "Demandez une autre version.", "Ask for another release."),
            new Place("release")));
        var query = new TableQuery { By = by, Where = where, Totals = totals, Share = share, OfficialOnly = official };
        return new TableResolver(new TableDescription(TableSelection.Select(pinned, own, query), settings), releases.Current);
    }
}
