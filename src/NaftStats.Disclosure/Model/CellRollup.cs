using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Model;

/// <summary>
/// Which cell of a parent cube holds each cell of a cube, once one axis is left out or made coarser. Where the axis implied
/// something, the parent stands there: the sexes add up to the individual trajecten, not to all.
/// </summary>
internal sealed class CellRollup
{
    private CellRollup(CubeShape parent, int[] parents)
    {
        Parent = parent;
        Parents = parents;
    }

    public CubeShape Parent { get; }

    /// <summary>For each cell of the cube, within a year, the cell of the parent cube.</summary>
    public int[] Parents { get; }

    /// <summary>The rollup of a shape over one of its axes.</summary>
    /// <param name="catalogue">All dimensions.</param>
    /// <param name="shape">The shape of the children.</param>
    /// <param name="axis">The place of the axis that is left out or replaced.</param>
    /// <param name="coarser">The axis that replaces it, or null where it is left out.</param>
    /// <param name="groups">For each category of the axis, the place of its group on <paramref name="coarser"/>.</param>
    public static CellRollup Over(IReadOnlyList<Dimension> catalogue, CubeShape shape, int axis, CubeAxis? coarser = null, int[]? groups = null)
    {
        var kept = shape.Axes.Where((_, place) => place != axis).ToList();
        if (coarser is not null)
        {
            kept.Add(coarser);
        }

        var held = Held(catalogue, shape, kept);
        var parent = CubeShape.Of(catalogue, [.. kept, .. held.Select(pair => new CubeAxis(pair.Dimension, pair.Dimension.Finest))]);
        var start = held.Sum(pair => pair.Place * StrideOf(parent, pair.Dimension.Code));
        var steps = shape.Axes.Select((own, place) => place != axis
            ? Enumerable.Range(0, own.Level.Categories.Count).Select(category => category * StrideOf(parent, own.Dimension.Code)).ToArray()
            : coarser is null ? new int[own.Level.Categories.Count] : [.. groups!.Select(group => group * StrideOf(parent, coarser.Dimension.Code))]).ToArray();
        return new CellRollup(parent, Sums(steps, start));
    }

    // What the whole shape implies and the kept axes alone do not; the least set of dimensions that says it.
    private static List<(Dimension Dimension, int Place)> Held(IReadOnlyList<Dimension> catalogue, CubeShape shape, List<CubeAxis> kept)
    {
        var implied = new Implications(catalogue, shape.Axes.Select(own => own.Dimension)).Places;
        var impliedByKept = new Implications(catalogue, kept.Select(own => own.Dimension)).Places;
        var missing = implied.Where(pair => !impliedByKept.ContainsKey(pair.Key) && !kept.Exists(own => own.Dimension.Code == pair.Key))
            .Select(pair => (Dimension: catalogue.First(known => known.Code == pair.Key), Place: pair.Value)).ToList();
        return [.. missing.Where(pair => !missing.Exists(other =>
            other.Dimension != pair.Dimension && new Implications(catalogue, [other.Dimension]).Places.ContainsKey(pair.Dimension.Code)))];
    }

    private static int StrideOf(CubeShape shape, string dimension)
    {
        var stride = 1;
        for (var i = shape.Axes.Count - 1; shape.Axes[i].Dimension.Code != dimension; i--)
        {
            stride *= shape.Axes[i].Level.Categories.Count;
        }

        return stride;
    }

    private static int[] Sums(int[][] steps, int start)
    {
        int[] sums = [start];
        foreach (var axis in steps)
        {
            var next = new int[sums.Length * axis.Length];
            for (var i = 0; i < next.Length; i++)
            {
                next[i] = sums[i / axis.Length] + axis[i % axis.Length];
            }

            sums = next;
        }

        return sums;
    }
}
