using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;

namespace NaftStats.Statistics.Selection;

/// <summary>Where the figures of a table can be read in print, and which breaks run through its series.</summary>
public static class TableSources
{
    /// <summary>
    /// The published tables that print figures of <paramref name="table"/>: the same population and measure, by dimensions that
    /// the table is broken down by or stands at.
    /// </summary>
    public static IEnumerable<(Publication Publication, PublishedTable Table)> Sources(this SelectedTable table)
    {
        var dimensions = table.Axes.Select(axis => axis.Dimension.Code)
            .Concat(table.Slices.Where(slice => !slice.Level.IsWhole || slice.Dimension.Code == Dimension.Year).Select(slice => slice.Dimension.Code))
            .Where(code => code is not (Dimension.Year or Dimension.TrajectTypes))
            .ToHashSet();
        if (table.Indicator.Of is { } of)
        {
            dimensions.Add(of.Dimension);
        }

        return
            from publication in table.Release.Catalogue.Publications
            from printed in publication.Tables
            where printed.Columns.Any(column => Prints(table.Indicator, column))
                && dimensions.SetEquals(DimensionsOf(printed))
            select (publication, printed);
    }

    /// <summary>The breaks that lie within the years of <paramref name="table"/> and touch its indicator or its dimensions.</summary>
    public static IEnumerable<SeriesBreak> Breaks(this SelectedTable table)
    {
        var axis = table.Axes.FirstOrDefault(candidate => candidate.Dimension.Code == Dimension.Year);
        if (axis is null || axis.Places.Count < 2)
        {
            return [];
        }

        var first = int.Parse(axis[0].Code, System.Globalization.CultureInfo.InvariantCulture);
        var last = int.Parse(axis[axis.Places.Count - 1].Code, System.Globalization.CultureInfo.InvariantCulture);
        return table.Release.Catalogue.Breaks.Where(seriesBreak => seriesBreak.FromYear >= first && seriesBreak.FromYear <= last
            && (seriesBreak.Indicators.Contains(table.Indicator.Code)
                || table.Axes.Any(other => seriesBreak.Dimensions.Contains(other.Dimension.Code))
                || table.Slices.Any(slice => seriesBreak.Dimensions.Contains(slice.Dimension.Code))));
    }

    private static bool Prints(Indicator indicator, PublishedColumn column) =>
        column.Population == indicator.Population && indicator.Measure switch
        {
            MeasureKind.Share => column.Kind == MeasureKind.Share && column.Within == indicator.Of!.Dimension,
            MeasureKind.Mean => column.Kind == MeasureKind.Mean && column.Quantity == indicator.Quantity,
            var measure => column.Kind == measure,
        };

    private static IEnumerable<string> DimensionsOf(PublishedTable printed) =>
        printed.Dimensions.Concat(printed.Columns.SelectMany(column => column.Where.Keys))
            .Where(code => code is not (Dimension.Year or Dimension.TrajectTypes));
}
