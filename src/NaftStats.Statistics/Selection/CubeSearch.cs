using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;

namespace NaftStats.Statistics.Selection;

/// <summary>Finds the cubes of a release that hold the cells of a table.</summary>
internal sealed record CubeSearch(
    Release Release,
    Indicator Indicator,
    IReadOnlyList<TableAxis> Axes,
    IReadOnlyList<TableSlice> Slices,
    Implications Implied)
{
    /// <summary>The same search for distinct pupils.</summary>
    public CubeSearch ForLeerlingen => this with { Indicator = Indicator with { Measure = MeasureKind.Leerlingen } };

    /// <summary>
    /// The cells of the table with some axes at their total and, for a share, within a dimension at its total; null where the release
    /// does not hold them.
    /// </summary>
    /// <param name="totals">The axes at their total, a bit each.</param>
    /// <param name="within">A dimension at its total wherever it stands, or null.</param>
    /// <param name="part">The category that a share is of, or null.</param>
    public CellLocator? Find(int totals, string? within = null, TableSlice? part = null)
    {
        // An axis at its total keeps its rows, but its step becomes 0, so that every row meets the total.
        var axes = Axes.Where((axis, place) => (totals & (1 << place)) == 0 && axis.Dimension.Code != within).ToArray();
        List<TableSlice> slices = [.. Slices.Where(slice => slice.Dimension.Code != within)];
        if (part is not null)
        {
            slices.Add(part);
        }

        // What the whole table implies must hold here too, even where the dimension that implied it stands at its total.
        var catalogue = Release.Catalogue.Dimensions;
        var wanted = axes.Select(axis => new CubeAxis(axis.Dimension, axis.Level))
            .Concat(slices.Where(slice => !slice.Level.IsWhole).Select(slice => new CubeAxis(slice.Dimension, slice.Level)))
            .Where(axis => axis.Dimension.Code != Dimension.Year && !IsImplied(axis.Dimension))
            .Concat(Implied.Places.Keys.Select(code => Release.Catalogue.FindDimension(code)!).Select(dimension => new CubeAxis(dimension, dimension.Finest)))
            .ToList();

        // No cube has a dimension that its others imply.
        var implied = new Implications(catalogue, wanted.Select(axis => axis.Dimension)).Places;
        wanted.RemoveAll(axis => implied.ContainsKey(axis.Dimension.Code));
        var cube = FindCube(CubeShape.Of(catalogue, wanted), slices);
        if (cube is null || (Indicator.Quantity is { } quantity && !cube.Means.Any(mean => mean.Mean.Quantity == quantity)))
        {
            return null;
        }

        var start = Implied.Places.Sum(pair => pair.Value * StrideOf(cube, pair.Key))
            + slices.Where(slice => !IsImplied(slice.Dimension)).Sum(slice => slice.Place * StrideOf(cube, slice.Dimension.Code));
        return new CellLocator(
            cube, start, [.. Axes.Select(axis => axes.Contains(axis) && !IsImplied(axis.Dimension) ? StrideOf(cube, axis.Dimension.Code) : 0)]);
    }

    /// <summary>True where the table is broken down by a dimension or stands at one of its categories, so that it has shares; the years have none.</summary>
    public bool Names(string dimension) => dimension != Dimension.Year
        && (Axes.Any(axis => axis.Dimension.Code == dimension) || Slices.Any(slice => slice.Dimension.Code == dimension && !slice.Level.IsWhole));

    /// <summary>The axes that rows of totals are asked for, a bit each.</summary>
    public int Totals => Axes.Select((axis, place) => axis.HasTotal ? 1 << place : 0).Sum();

    /// <summary>All sets of axes at their total that rows of the table stand at; the empty one first.</summary>
    public IEnumerable<int> TotalSets()
    {
        var all = Totals;
        for (var set = 0; ; set = (set - all) & all)
        {
            yield return set;
            if (set == all)
            {
                yield break;
            }
        }
    }

    // Crossings hold individual trajecten alone; where the table stands at them, their type need not be an axis.
    private Cube? FindCube(CubeShape shape, IReadOnlyList<TableSlice> slices)
    {
        var isIndividual = Implied.Places.GetValueOrDefault(Dimension.TrajectTypes, -1) == (int)TrajectType.Individueel
            || slices.Any(slice => slice.Dimension.Code == Dimension.TrajectTypes && slice.Place == (int)TrajectType.Individueel);
        return Release.FindCube(Indicator.Population, shape)
            ?? (isIndividual
                ? Release.FindCube(Indicator.Population, new CubeShape([.. shape.Axes.Where(axis => axis.Dimension.Code != Dimension.TrajectTypes)], TrajectType.Individueel))
                : null);
    }

    private bool IsImplied(Dimension dimension) => Implied.Places.ContainsKey(dimension.Code);

    private static int StrideOf(Cube cube, string dimension)
    {
        if (dimension == Dimension.Year)
        {
            return cube.Stride(-1);
        }

        for (var i = 0; i < cube.Shape.Axes.Count; i++)
        {
            if (cube.Shape.Axes[i].Dimension.Code == dimension)
            {
                return cube.Stride(i);
            }
        }

        return 0;
    }
}
