using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;

namespace NaftStats.Statistics.Selection;

/// <summary>Finds the cube of a release that holds the cells of a table, or says what the release holds instead.</summary>
internal sealed record CubeSearch(
    Release Release,
    Indicator Indicator,
    IReadOnlyList<TableAxis> Axes,
    IReadOnlyList<TableSlice> Slices,
    Implications Implied)
{
    /// <summary>The code of the problem that a release holds no such table.</summary>
    public const string NotReleasedCode = "COMBINATION_NOT_RELEASED";

    private const int MostSuggested = 3;

    /// <summary>The measure of pupils exists for individual trajecten only, so that their type need not be a dimension of its own.</summary>
    private bool CountsLeerlingen => Indicator.Measure == MeasureKind.Leerlingen || Indicator.Of is { CountsLeerlingen: true };

    /// <summary>The table, with everything that its indicator is computed from.</summary>
    public SelectedTable ToTable()
    {
        if (Indicator.Measure == MeasureKind.Ratio)
        {
            var pupils = this with { Indicator = Indicator with { Measure = MeasureKind.Leerlingen } };
            return new SelectedTable(this, Find(Axes, Slices), pupils.Find(Axes, Slices));
        }

        if (Indicator.Measure != MeasureKind.Share)
        {
            return new SelectedTable(this, Find(Axes, Slices), null);
        }

        var of = TableSlice.At(Release.Catalogue.FindDimension(Indicator.Of!.Dimension)!, Indicator.Of.Category);
        return new SelectedTable(this, Find(Axes, [.. Slices, of]), Find(Axes, Slices));
    }

    /// <summary>The cells of the same table with one dimension at its total.</summary>
    public CellLocator WithTotal(string code)
    {
        if (Indicator.Measure is not (MeasureKind.Trajecten or MeasureKind.Leerlingen))
        {
            throw new ProblemsException(new Problem(
                "SHARE_OF_WHAT", $"\"{Indicator.Code}\" is not a count, so it has no shares.", "Ask for the share of a count of trajecten or leerlingen."));
        }

        var names = Axes.Select(axis => axis.Dimension.Code).Concat(Slices.Select(slice => slice.Dimension.Code))
            .Where(name => name != Dimension.Year).Distinct().ToArray();
        if (!names.Contains(code))
        {
            throw new ProblemsException(new Problem(
                "SHARE_WITHIN_UNKNOWN",
                $"A share within \"{code}\" needs \"{code}\" in the table.",
                names.Length == 0 ? $"Put \"{code}\" into by." : $"Put \"{code}\" into by, or ask for the share within {Suggestion.List(names, "or")}.",
                new Place("within")));
        }

        // The axis stays, so that rows keep their places; its step becomes 0, so that every row meets the total.
        return Find([.. Axes.Where(axis => axis.Dimension.Code != code)], [.. Slices.Where(slice => slice.Dimension.Code != code)]);
    }

    private CellLocator Find(IReadOnlyList<TableAxis> axes, IReadOnlyList<TableSlice> slices)
    {
        var catalogue = Release.Catalogue.Dimensions;

        // What the whole table implies must hold here too, even where the dimension that implied it stands at its total.
        var wanted = axes.Select(axis => new CubeAxis(axis.Dimension, axis.Level))
            .Concat(slices.Where(slice => !slice.Level.IsWhole).Select(slice => new CubeAxis(slice.Dimension, slice.Level)))
            .Where(axis => axis.Dimension.Code != Dimension.Year && !IsImplied(axis.Dimension))
            .Concat(Implied.Places.Keys.Select(code => Release.Catalogue.FindDimension(code)!).Select(dimension => new CubeAxis(dimension, dimension.Finest)))
            .ToList();

        // No cube has a dimension that its others imply.
        var implied = new Implications(catalogue, wanted.Select(axis => axis.Dimension)).Places;
        wanted.RemoveAll(axis => implied.ContainsKey(axis.Dimension.Code) || (CountsLeerlingen && axis.Dimension.Code == Dimension.TrajectTypes));
        var shape = CubeShape.Of(catalogue, wanted);
        var cube = Release.FindCube(Indicator.Population, shape) ?? throw new ProblemsException(NotReleased(shape));
        var start = Implied.Places.Sum(pair => pair.Value * StrideOf(cube, pair.Key))
            + slices.Where(slice => !IsImplied(slice.Dimension)).Sum(slice => slice.Place * StrideOf(cube, slice.Dimension.Code));
        return new CellLocator(
            cube, start, [.. Axes.Select(axis => axes.Contains(axis) && !IsImplied(axis.Dimension) ? StrideOf(cube, axis.Dimension.Code) : 0)]);
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

    private Problem NotReleased(CubeShape shape)
    {
        var names = Suggestion.List([.. shape.Axes.Select(axis => axis.Name)], "and");
        var held = Levels(shape, 0, []).Where(levels => Release.FindCube(Indicator.Population, levels) is not null)
            .Select(levels => Suggestion.List([.. levels.Axes.Select(axis => axis.Name)], "and")).Take(MostSuggested).ToArray();
        var policy = Release.Policy;
        var remedy = held.Length > 0
            ? $"It holds {string.Join("; or ", held)}."
            : $"It holds tables of up to {policy.FineOrder} dimensions, and of up to {policy.CoarseOrder} of {Suggestion.List(policy.CoreDimensions, "and")} on coarse levels, "
                + "where they do not hide too much; the year does not count, filters do. Leave out a dimension.";
        return new Problem(NotReleasedCode, $"The release holds no table of \"{Indicator.Code}\" by {names} together.", remedy, new Place("by"));
    }

    // The same dimensions on every combination of their levels, the finest first.
    private static IEnumerable<CubeShape> Levels(CubeShape shape, int axis, List<CubeAxis> chosen)
    {
        if (axis == shape.Axes.Count)
        {
            yield return new CubeShape([.. chosen]);
            yield break;
        }

        foreach (var level in shape.Axes[axis].Dimension.Levels.Where(level => !level.IsWhole))
        {
            chosen.Add(new CubeAxis(shape.Axes[axis].Dimension, level));
            foreach (var shapes in Levels(shape, axis + 1, chosen))
            {
                yield return shapes;
            }

            chosen.RemoveAt(chosen.Count - 1);
        }
    }
}
