using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;

namespace NaftStats.Statistics.Dissemination;

/// <summary>By what an indicator can be broken down, and over what it adds up.</summary>
public static class IndicatorBreakdowns
{
    /// <summary>The dimensions by which <paramref name="indicator"/> can be broken down, in the order of the catalogue.</summary>
    public static IEnumerable<Dimension> Breakdowns(this Indicator indicator, Catalogue catalogue)
    {
        var implying = catalogue.Dimensions.Where(dimension => dimension.Code == indicator.Of?.Dimension).ToArray();
        var pupilsOnly = indicator.Measure is MeasureKind.Leerlingen or MeasureKind.Ratio || indicator.Of is { CountsLeerlingen: true };
        return catalogue.Dimensions.Where(dimension =>
            dimension.Populations.Contains(indicator.Population)
            && dimension.Code != indicator.Of?.Dimension
            && (!pupilsOnly || dimension.AppliesTo.Contains(TrajectType.Individueel))
            && new Implications(catalogue.Dimensions, [.. implying, dimension]).Conflicts.Count == 0);
    }

    /// <summary>
    /// True where the values of <paramref name="indicator"/> over the categories of <paramref name="dimension"/> add up to
    /// the total. Only trajecten do: a pupil can have several. Over the years only those that begin or end in one.
    /// </summary>
    public static bool AddsUpOver(this Indicator indicator, Dimension dimension) =>
        indicator.Measure == MeasureKind.Trajecten
        && !dimension.IsMultiResponse
        && (dimension.Code != Dimension.Year || indicator.Population is Population.Opgestart or Population.Afgesloten);
}
