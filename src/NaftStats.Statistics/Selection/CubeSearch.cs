using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Tabulation;

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

        var of = Release.Catalogue.FindDimension(Indicator.Of!.Dimension)!;
        var level = of.Levels.First(candidate => candidate.IndexOf(Indicator.Of.Category) >= 0);
        return new SelectedTable(
            this,
            Find(Axes, [.. Slices, new TableSlice(of, level, level.IndexOf(Indicator.Of.Category))]),
            Find(Axes, Slices));
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
        var shapeAxes = axes.Select(axis => new CubeAxis(axis.Dimension, axis.Level))
            .Concat(slices.Where(slice => !slice.Level.IsWhole).Select(slice => new CubeAxis(slice.Dimension, slice.Level)))
            .Where(axis => axis.Dimension.Code != Dimension.Year)
            .ToList();
        var catalogue = Release.Catalogue.Dimensions;
        var shapeImplies = new Implications(catalogue, shapeAxes.Select(axis => axis.Dimension));
        shapeAxes.RemoveAll(axis => shapeImplies.Places.ContainsKey(axis.Dimension.Code) || (CountsLeerlingen && axis.Dimension.Code == Dimension.TrajectTypes));

        // What the whole table implies must hold here too, even where the dimension that implied it stands at its total.
        var held = new List<(Dimension Dimension, int Place)>();
        foreach (var (code, place) in Implied.Places.OrderByDescending(pair => pair.Key != Dimension.TrajectTypes).ThenBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (!shapeImplies.Places.ContainsKey(code)
                && !shapeAxes.Exists(axis => axis.Dimension.Code == code)
                && !(CountsLeerlingen && code == Dimension.TrajectTypes)
                && !new Implications(catalogue, held.Select(pair => pair.Dimension)).Places.ContainsKey(code))
            {
                held.Add((Release.Catalogue.FindDimension(code)!, place));
            }
        }

        shapeAxes.AddRange(held.Select(pair => new CubeAxis(pair.Dimension, pair.Dimension.Finest)));
        var shape = CubeShape.Of(catalogue, shapeAxes);
        var cube = Release.FindCube(Indicator.Population, shape) ?? throw new ProblemsException(NotReleased(shape));
        var start = 0;
        foreach (var (dimension, place) in held)
        {
            start += place * StrideOf(cube, dimension.Code);
        }

        foreach (var slice in slices)
        {
            start += slice.Place * StrideOf(cube, slice.Dimension.Code);
        }

        return new CellLocator(cube, start, [.. Axes.Select(axis => axes.Contains(axis) ? StrideOf(cube, axis.Dimension.Code) : 0)]);
    }

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
