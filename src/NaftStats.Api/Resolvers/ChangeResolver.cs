using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>How the value of a row changed since an earlier year.</summary>
public sealed class ChangeResolver(Release release, CellChange change)
{
    /// <summary>The earlier year.</summary>
    public int Since => change.Since;

    /// <summary>The value of the earlier year.</summary>
    public double? Before => change.Before.Value;

    /// <summary>The difference.</summary>
    public double? Difference => change.Difference;

    /// <summary>The difference in per cent of the earlier value.</summary>
    public double? Percentage => change.Percentage;

    /// <summary>Why there is no difference.</summary>
    public ChangeObstacle? Obstacle => change.Obstacle;

    /// <summary>The breaks between the two years.</summary>
    public IEnumerable<SeriesBreakResolver> Breaks => change.Breaks.Select(seriesBreak => new SeriesBreakResolver(release, seriesBreak));

    /// <summary>The mistakes that are known in either of the two values.</summary>
    public IEnumerable<ErratumResolver> Errata => change.Errata.Select(erratum => new ErratumResolver(release, erratum));

    /// <summary>The obstacle in words.</summary>
    public string? Explanation(Language? language, [FromServices] RequestLanguage request) =>
        change.Explanation is { } explanation ? request.Choose(explanation, language) : null;
}
