using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Tabulation;

/// <summary>
/// The finite set of cubes that a release holds: every combination of dimensions and levels that the policy allows.
/// Nothing outside the plan is ever tabulated, so nothing outside it can be asked.
/// </summary>
public static class TabulationPlan
{
    /// <summary>The shapes of one population, the totals first, then by order and by the order of the catalogue.</summary>
    public static IReadOnlyList<CubeShape> Shapes(IReadOnlyList<Dimension> dimensions, Population population, DisclosurePolicy policy)
    {
        var usable = dimensions
            .Where(dimension => dimension.Code != Dimension.Year && dimension.Populations.Contains(population))
            .ToArray();
        var shapes = new List<CubeShape>();
        Extend(dimensions, usable, 0, [], policy.CoarseOrder, axes => policy.Allows(population, axes), shapes);
        return [.. shapes.OrderBy(shape => shape.Order)];
    }

    private static void Extend(
        IReadOnlyList<Dimension> catalogue, Dimension[] dimensions, int from, List<CubeAxis> axes, int most, Func<List<CubeAxis>, bool> allows, List<CubeShape> shapes)
    {
        if (allows(axes) && IsCanonical(catalogue, axes))
        {
            shapes.Add(new CubeShape([.. axes]));
        }

        if (axes.Count == most)
        {
            return;
        }

        for (var i = from; i < dimensions.Length; i++)
        {
            foreach (var level in dimensions[i].Levels.Where(level => !level.IsWhole))
            {
                axes.Add(new CubeAxis(dimensions[i], level));
                Extend(catalogue, dimensions, i + 1, axes, most, allows, shapes);
                axes.RemoveAt(axes.Count - 1);
            }
        }
    }

    // A dimension that is implied by another would make a second copy of the same cells; dimensions that imply different
    // things have no cell in common.
    private static bool IsCanonical(IReadOnlyList<Dimension> catalogue, List<CubeAxis> axes)
    {
        var implied = new Implications(catalogue, axes.Select(axis => axis.Dimension));
        return implied.Conflicts.Count == 0 && axes.TrueForAll(axis => !implied.Places.ContainsKey(axis.Dimension.Code));
    }
}
