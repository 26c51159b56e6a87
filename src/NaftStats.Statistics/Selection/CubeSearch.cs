using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Records;
using NaftStats.Statistics.Tabulation;

namespace NaftStats.Statistics.Selection;

/// <summary>Finds the cube of a release that holds the cells of a table, or says what the release holds instead.</summary>
internal sealed record CubeSearch(
    Release Release,
    Indicator Indicator,
    IReadOnlyList<TableAxis> Axes,
    IReadOnlyList<TableSlice> Slices,
    TrajectType? ImpliedType)
{
    /// <summary>The measure of pupils exists for individual trajecten only, so that their type need not be a dimension of its own.</summary>
    private bool CountsLeerlingen => Indicator.Measure == MeasureKind.Leerlingen || Indicator.Of is { CountsLeerlingen: true };

    /// <summary>The table, with everything that its indicator is computed from.</summary>
    public SelectedTable ToTable()
    {
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
        var impliedByAxis = shapeAxes.Exists(axis => axis.Dimension.OnlyFor is not null);
        var typeIsRedundant = ImpliedType is not null && (impliedByAxis || CountsLeerlingen);
        if (typeIsRedundant)
        {
            shapeAxes.RemoveAll(axis => axis.Dimension.Code == Dimension.TrajectTypes);
        }

        var types = Release.Catalogue.FindDimension(Dimension.TrajectTypes)!;
        var typeMissing = ImpliedType is not null && !typeIsRedundant && !shapeAxes.Exists(axis => axis.Dimension.Code == types.Code);
        if (typeMissing)
        {
            shapeAxes.Add(new CubeAxis(types, types.Finest));
        }

        var shape = CubeShape.Of(Release.Catalogue.Dimensions, shapeAxes);
        var cube = Release.FindCube(Indicator.Population, shape) ?? throw new ProblemsException(NotReleased(shape));
        var start = typeMissing ? (int)ImpliedType!.Value * StrideOf(cube, types.Code) : 0;
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
        var policy = Release.Policy;
        var coarse = new CubeShape([.. shape.Axes.Select(axis => new CubeAxis(axis.Dimension, axis.Dimension.Levels.Last(level => !level.IsWhole)))]);
        var names = Suggestion.List([.. shape.Axes.Select(axis => axis.Name)], "and");
        var remedy = Release.FindCube(Indicator.Population, coarse) is not null
            ? $"It holds {Suggestion.List([.. coarse.Axes.Select(axis => axis.Name)], "and")}."
            : $"It holds tables of up to {policy.FineOrder} dimensions, and of up to {policy.CoarseOrder} of {Suggestion.List(policy.CoreDimensions, "and")} on coarse levels; "
                + "the year does not count, filters do. Leave out a dimension.";
        return new Problem("COMBINATION_NOT_RELEASED", $"The release holds no table of \"{Indicator.Code}\" by {names} together.", remedy, new Place("by"));
    }
}
