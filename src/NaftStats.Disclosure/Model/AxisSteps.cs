using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Model;

/// <summary>The ways in which the cells along one axis add up to cells of another cube of the plan.</summary>
internal static class AxisSteps
{
    /// <summary>The rollups of a shape over one axis: to the next level, to a dimension of wider bands, else away.</summary>
    public static IEnumerable<CellRollup> Of(IReadOnlyList<Dimension> catalogue, CubeShape shape, int axis)
    {
        var own = shape.Axes[axis];
        var level = own.Dimension.Levels.SkipWhile(known => known.Code != own.Level.Code).Skip(1).FirstOrDefault(known => !known.IsWhole);
        if (level is not null)
        {
            var groups = own.Level.Categories.Select(category => IndexOnLevel(own.Dimension, category, level)).ToArray();
            yield return CellRollup.Over(catalogue, shape, axis, new CubeAxis(own.Dimension, level), groups);
            yield break;
        }

        yield return CellRollup.Over(catalogue, shape, axis);
        foreach (var wider in catalogue.Where(other => other != own.Dimension
            && other.DerivedFrom is not null && other.DerivedFrom == own.Dimension.DerivedFrom
            && shape.Axes.All(axis => axis.Dimension != other)))
        {
            if (Nest(own.Level, wider.Finest) is { } bands)
            {
                yield return CellRollup.Over(catalogue, shape, axis, new CubeAxis(wider, wider.Finest), bands);
            }
        }
    }

    /// <summary>True where two categories of dimensions that are derived from one number have no number in common.</summary>
    public static bool AreApart(Category first, Category second) =>
        IsOpen(first) || IsOpen(second)
            ? IsOpen(first) != IsOpen(second)
            : (first.To is { } to && to < (second.From ?? int.MinValue)) || (second.To is { } end && end < (first.From ?? int.MinValue));

    private static int IndexOnLevel(Dimension dimension, Category category, Level level)
    {
        while (category.Level != level.Code)
        {
            category = dimension.FindCategory(category.Parent!)!;
        }

        return level.IndexOf(category.Code);
    }

    // The band that holds each category, or null where a category crosses the bounds of the bands, or both have as many.
    private static int[]? Nest(Level narrow, Level wide)
    {
        var bands = narrow.Categories.Select(category =>
        {
            var meets = wide.Categories.Select((band, place) => (band, place)).Where(pair => !AreApart(category, pair.band)).ToArray();
            return meets.Length == 1 ? meets[0].place : -1;
        }).ToArray();
        return bands.Contains(-1) || narrow.Categories.Count <= wide.Categories.Count ? null : bands;
    }

    // A category without bounds holds the records without a number.
    private static bool IsOpen(Category category) => category is { From: null, To: null };
}
