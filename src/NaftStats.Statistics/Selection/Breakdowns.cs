using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;

namespace NaftStats.Statistics.Selection;

/// <summary>A combination of dimensions by which a release holds an indicator. The year can always be added to it.</summary>
/// <param name="Axes">The dimensions with their levels, in the order of the catalogue.</param>
public sealed record Breakdown(IReadOnlyList<TableAxis> Axes)
{
    /// <summary>What to write in <c>by</c>.</summary>
    public IReadOnlyList<string> By { get; } = [.. Axes.Select(axis => axis.Name)];

    /// <summary>True where it has a dimension: on a named level, or on any.</summary>
    /// <param name="name">A code, or <c>dimension@level</c>.</param>
    public bool Has(string name) => Axes.Any(axis => axis.Name == name || axis.Dimension.Code == name || $"{axis.Dimension.Code}@{axis.Level.Code}" == name);
}

/// <summary>
/// All combinations of dimensions by which a release holds an indicator: what a picker may offer. Each was tried, so none is a dead end.
/// Dimensions that the indicator implies are in none: they break nothing down.
/// </summary>
public sealed class Breakdowns
{
    private static readonly ConditionalWeakTable<Release, ConcurrentDictionary<string, Breakdowns>> Known = [];

    private readonly Release _release;
    private readonly Indicator _indicator;
    private readonly ConcurrentDictionary<Breakdown, (int Cells, int Hidden)> _counts = [];

    private Breakdowns(Release release, Indicator indicator)
    {
        (_release, _indicator) = (release, indicator);
        All =
        [
            .. release.Cubes.Where(cube => cube.Population == indicator.Population)
                .Select(cube => cube.Shape)
                .OrderBy(shape => shape.Order)
                .Select(shape => shape.Axes.Where(axis => axis.Dimension.Code != indicator.Of?.Dimension).Select(axis => axis.Name).ToArray())
                .DistinctBy(by => string.Join('+', by))
                .Select(by => TableSelection.TrySelect(release, indicator, new TableQuery { By = by }).Table)
                .OfType<SelectedTable>()
                .Where(table => table.Axes.All(axis => !table.Implied.Places.ContainsKey(axis.Dimension.Code)))
                .Select(table => new Breakdown(table.Axes))

                // Where the finest level is not held, its name finds a coarser one, which is there by itself too.
                .DistinctBy(breakdown => string.Join('+', breakdown.By)),
        ];
        Dimensions = [.. release.Catalogue.Dimensions.Where(dimension =>
            dimension.Code == Dimension.Year || All.Any(breakdown => breakdown.Axes.Any(axis => axis.Dimension == dimension)))];
    }

    /// <summary>All combinations, the smallest first; the one without any dimension is the total.</summary>
    public IReadOnlyList<Breakdown> All { get; }

    /// <summary>The dimensions by which the indicator can be broken down or filtered, in the order of the catalogue; the years are among them.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>The breakdowns of an indicator in a release, found once.</summary>
    public static Breakdowns Of(Release release, Indicator indicator) =>
        Known.GetValue(release, _ => []).GetOrAdd(indicator.Code, _ => new Breakdowns(release, indicator));

    /// <summary>The dimensions, each on a level, that a table by a breakdown can be filtered on besides.</summary>
    public IEnumerable<TableAxis> Filters(Breakdown breakdown) => All
        .Where(wider => wider.Axes.Count == breakdown.Axes.Count + 1 && breakdown.By.All(wider.By.Contains))
        .Select(wider => wider.Axes.First(axis => !breakdown.By.Contains(axis.Name)));

    /// <summary>The number of cells of a breakdown over all years, and of those that are hidden.</summary>
    public (int Cells, int Hidden) Count(Breakdown breakdown) => _counts.GetOrAdd(breakdown, _ =>
    {
        var table = TableSelection.Select(_release, _indicator, new TableQuery { By = [.. breakdown.By, Dimension.Year] });
        return (table.RowCount, Enumerable.Range(0, table.RowCount).Count(row => table.Value(row).Status == ObservationStatus.Hidden));
    });
}
