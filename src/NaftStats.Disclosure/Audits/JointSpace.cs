using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Audits;

/// <summary>
/// What the joint audit looks at on one subset of dimensions, whatever the year: the leaves, which cell of each published
/// table holds each leaf, and the same for every crossing of the subset, published or not.
/// </summary>
public sealed class JointSpace
{
    /// <summary>The space of a subset.</summary>
    /// <param name="catalogue">All dimensions.</param>
    /// <param name="cubes">The cubes of the plan.</param>
    /// <param name="population">Which trajecten count.</param>
    /// <param name="dimensions">The dimensions of the subset, none of them multi-response.</param>
    public JointSpace(IReadOnlyList<Dimension> catalogue, IReadOnlyList<CellCounts> cubes, Population population, IReadOnlyList<Dimension> dimensions)
    {
        var leaves = new LeafSpace(catalogue, dimensions);
        Population = population;
        Leaves = leaves.Count;
        Tables = [.. Enumerable.Range(0, cubes.Count)
            .Where(cube => cubes[cube].Population == population && leaves.Holds(cubes[cube].Shape))
            .Select(cube => (cube, leaves.CellsOf(cubes[cube].Shape)))];
        Crossings = [.. Crossed(catalogue, dimensions).Select(shape => (shape, leaves.CellsOf(shape)))];
    }

    /// <summary>Which trajecten count.</summary>
    public Population Population { get; }

    /// <summary>The number of leaves.</summary>
    public int Leaves { get; }

    /// <summary>The cubes of the plan on the subset, and for each leaf the cell that holds it, within a year, or -1.</summary>
    public IReadOnlyList<(int Cube, int[] Cells)> Tables { get; }

    /// <summary>The crossings of two dimensions or more on the finest levels, the full one last, and for each leaf the cell that holds it or -1.</summary>
    public IReadOnlyList<(CubeShape Shape, int[] Cells)> Crossings { get; }

    private static IEnumerable<CubeShape> Crossed(IReadOnlyList<Dimension> catalogue, IReadOnlyList<Dimension> dimensions)
    {
        for (var chosen = 1; chosen < 1 << dimensions.Count; chosen++)
        {
            var subset = dimensions.Where((_, place) => (chosen & (1 << place)) != 0).ToArray();
            var implied = new Implications(catalogue, subset).Places;
            if (subset.Length >= 2 && !subset.Any(dimension => implied.ContainsKey(dimension.Code)))
            {
                yield return CubeShape.Of(catalogue, subset.Select(dimension => new CubeAxis(dimension, dimension.Finest)));
            }
        }
    }
}
