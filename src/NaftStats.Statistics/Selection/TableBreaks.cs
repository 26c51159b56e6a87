using System.Globalization;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;

namespace NaftStats.Statistics.Selection;

/// <summary>The breaks in series that touch a table, and everything that is derived from what they touch.</summary>
public static class TableBreaks
{
    /// <summary>The breaks that run through the series of a table: its rows stand on both sides of each.</summary>
    public static IEnumerable<SeriesBreak> Breaks(this SelectedTable table)
    {
        var axis = table.Axes.FirstOrDefault(candidate => candidate.Dimension.Code == Dimension.Year);
        return axis is null || axis.Places.Count < 2 ? [] : table.BreaksBetween(Year(axis[0]), Year(axis[axis.Places.Count - 1]));
    }

    /// <summary>The breaks that touch a table between two years: after the first, and not after the last.</summary>
    public static IEnumerable<SeriesBreak> BreaksBetween(this SelectedTable table, int first, int last) => table.Release.Catalogue.Breaks.Where(seriesBreak =>
        seriesBreak.FromYear > first && seriesBreak.FromYear <= last && (Touches(seriesBreak, table.Indicator, table.Release.Catalogue.Indicators) || DimensionsOf(table).Any(seriesBreak.Dimensions.Contains)));

    /// <summary>The breaks that touch an indicator, or the counts and the dimension that it is derived from.</summary>
    public static IEnumerable<SeriesBreak> BreaksOf(this Dissemination.Catalogue catalogue, Indicator indicator) =>
        catalogue.Breaks.Where(seriesBreak => Touches(seriesBreak, indicator, catalogue.Indicators));

    /// <summary>True where the indicator is one of those with <paramref name="codes"/>, or derived from the counts of one.</summary>
    internal static bool IsMadeOf(this Indicator indicator, IReadOnlyList<string> codes, IReadOnlyList<Indicator> all) =>
        codes.Contains(indicator.Code)
        || (indicator.Measure is MeasureKind.Share or MeasureKind.Mean or MeasureKind.Ratio && all.Any(count =>
            count.Population == indicator.Population && count.Measure is MeasureKind.Trajecten or MeasureKind.Leerlingen && codes.Contains(count.Code)));

    // A share, a mean and a quotient are made of the counts of their population; a share also of the dimension of its category.
    private static bool Touches(SeriesBreak seriesBreak, Indicator indicator, IReadOnlyList<Indicator> all) =>
        (indicator.Of is { } of && seriesBreak.Dimensions.Contains(of.Dimension)) || indicator.IsMadeOf(seriesBreak.Indicators, all);

    private static IEnumerable<string> DimensionsOf(SelectedTable table) => table.Axes.Select(axis => axis.Dimension.Code)
        .Concat(table.Slices.Where(slice => !slice.Level.IsWhole).Select(slice => slice.Dimension.Code))
        .Where(code => code != Dimension.Year);

    private static int Year(Category category) => int.Parse(category.Code, CultureInfo.InvariantCulture);
}
