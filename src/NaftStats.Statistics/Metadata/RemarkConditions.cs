using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Selection;

namespace NaftStats.Statistics.Metadata;

/// <summary>Whether a remark is true of a table.</summary>
internal static class RemarkConditions
{
    /// <summary>True where the condition holds, or there is none.</summary>
    /// <param name="condition">The condition of a remark.</param>
    /// <param name="table">The table.</param>
    /// <param name="dimension">The dimension that the remark is on; null where it is on the indicator.</param>
    public static bool Holds(RemarkCondition? condition, SelectedTable table, Dimension? dimension) => condition is null
        || ((condition.Counts is not { } counts || counts == CountedBy(table.Indicator))
            && (condition.Populations.Count == 0 || condition.Populations.Contains(table.Indicator.Population))
            && (!condition.IsBrokenDown || table.Axes.Any(axis => axis.Places.Count > 1 && (dimension is null || axis.Dimension == dimension)))
            && (condition.Years.Count == 0 || condition.Years.Any(year => IsIn(table, Dimension.Year, year)))
            && (condition.Where is not { } where || IsIn(table, where.Dimension, where.Category)));

    private static CountedUnit CountedBy(Indicator indicator) =>
        indicator.Measure is MeasureKind.Leerlingen or MeasureKind.Ratio || indicator.Of is { CountsLeerlingen: true } ? CountedUnit.Leerlingen : CountedUnit.Trajecten;

    // A table holds figures of a category where it names it, or stands at a total that it is part of.
    private static bool IsIn(SelectedTable table, string dimension, string category)
    {
        if (table.Axes.FirstOrDefault(axis => axis.Dimension.Code == dimension) is { } axis)
        {
            return axis.Places.Any(place => axis.Level.Categories[place].Code == category);
        }

        if (table.Slices.FirstOrDefault(slice => slice.Dimension.Code == dimension && !slice.Level.IsWhole) is { } slice)
        {
            return slice.Category.Code == category;
        }

        return !table.Implied.Places.TryGetValue(dimension, out var implied)
            || table.Release.Catalogue.FindDimension(dimension)!.Finest.Categories[implied].Code == category;
    }
}
