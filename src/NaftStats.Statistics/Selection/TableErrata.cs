using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;

namespace NaftStats.Statistics.Selection;

/// <summary>The errata that come with a table, and with each of its figures.</summary>
public static class TableErrata
{
    /// <summary>The errata that tell of at least one figure of a table, the latest first.</summary>
    public static IEnumerable<Erratum> Errata(this SelectedTable table) => table.ErrataWhere((dimension, codes) =>
        table.Axes.FirstOrDefault(axis => axis.Dimension.Code == dimension) is { } axis
            ? axis.Places.Any(place => codes.Contains(axis.Level.Categories[place].Code))
            : table.Slices.Any(slice => slice.Dimension.Code == dimension && codes.Contains(slice.Category.Code)));

    /// <summary>The errata that tell of the figure of a row, the latest first.</summary>
    public static IEnumerable<Erratum> Errata(this SelectedTable table, int row) =>
        table.ErrataWhere((dimension, codes) => table.CategoryOf(row, dimension) is { } category && codes.Contains(category.Code));

    private static IEnumerable<Erratum> ErrataWhere(this SelectedTable table, Func<string, IReadOnlyList<string>, bool> names)
    {
        var (catalogue, indicator) = (table.Release.Catalogue, table.Indicator);
        return catalogue.Errata.Where(erratum =>
            (erratum.Indicators.Count == 0 || indicator.IsMadeOf(erratum.Indicators, catalogue.Indicators))
            && names(Dimension.Year, erratum.Years)
            && erratum.Where.All(where => names(where.Dimension, where.Categories) || IsOf(where)));

        // A share is of a category without naming it, and what a table implies all its figures are of.
        bool IsOf(CategoryChoice where) =>
            (indicator.Of is { } of && of.Dimension == where.Dimension && where.Categories.Contains(of.Category))
            || (table.Axes.All(axis => axis.Dimension.Code != where.Dimension) && table.Slices.All(slice => slice.Dimension.Code != where.Dimension)
                && table.Implied.Places.TryGetValue(where.Dimension, out var place)
                && where.Categories.Contains(catalogue.FindDimension(where.Dimension)!.Finest.Categories[place].Code));
    }
}
