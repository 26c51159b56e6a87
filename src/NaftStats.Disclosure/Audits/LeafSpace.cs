using NaftStats.Disclosure.Lattices;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Audits;

/// <summary>
/// All combinations of categories that a traject can have on a few dimensions, with those that they imply; a dimension that
/// is not registered for a combination has none. Every cell over these dimensions is a set of such leaves.
/// </summary>
internal sealed class LeafSpace
{
    private readonly List<Dimension> _dimensions;
    private readonly Implications[] _conditions;
    private readonly List<short[]> _leaves = [];

    public LeafSpace(IReadOnlyList<Dimension> catalogue, IEnumerable<Dimension> dimensions)
    {
        var asked = dimensions.ToArray();
        var implied = new Implications(catalogue, asked).Places;
        _dimensions = [.. catalogue.Where(dimension => asked.Contains(dimension) || implied.ContainsKey(dimension.Code))];
        _conditions = [.. _dimensions.Select(dimension => new Implications(catalogue, [dimension]))];
        Enumerate(new short[_dimensions.Count], 0);
    }

    public int Count => _leaves.Count;

    public bool Holds(CubeShape shape) => shape.Axes.All(axis => _dimensions.Contains(axis.Dimension));

    /// <summary>For each leaf the cell of <paramref name="shape"/> that holds it, within a year, or -1.</summary>
    public int[] CellsOf(CubeShape shape)
    {
        var axes = shape.Axes.Select(axis => (
            Place: _dimensions.IndexOf(axis.Dimension), Projection: axis.Dimension.Projection(axis.Level), Size: axis.Level.Categories.Count)).ToArray();
        var cells = new int[_leaves.Count];
        for (var leaf = 0; leaf < cells.Length; leaf++)
        {
            foreach (var (place, projection, size) in axes)
            {
                var category = _leaves[leaf][place];
                if (category < 0)
                {
                    cells[leaf] = -1;
                    break;
                }

                cells[leaf] = (cells[leaf] * size) + projection[category];
            }
        }

        return cells;
    }

    private void Enumerate(short[] leaf, int place)
    {
        if (place == leaf.Length)
        {
            _leaves.Add([.. leaf]);
            return;
        }

        if (!IsRegistered(leaf, place))
        {
            leaf[place] = -1;
            Enumerate(leaf, place + 1);
            return;
        }

        for (short category = 0; category < _dimensions[place].Finest.Categories.Count; category++)
        {
            leaf[place] = category;
            if (IsPossible(leaf, place))
            {
                Enumerate(leaf, place + 1);
            }
        }
    }

    private bool IsRegistered(short[] leaf, int place) =>
        _conditions[place].Places.All(condition => _dimensions.FindIndex(dimension => dimension.Code == condition.Key) is var other
            && (other >= place || leaf[other] == condition.Value));

    private bool IsPossible(short[] leaf, int place)
    {
        var own = _dimensions[place];
        for (var other = 0; other < place && own.DerivedFrom is not null; other++)
        {
            if (_dimensions[other].DerivedFrom == own.DerivedFrom && leaf[other] >= 0
                && AxisSteps.AreApart(own.Finest.Categories[leaf[place]], _dimensions[other].Finest.Categories[leaf[other]]))
            {
                return false;
            }
        }

        return true;
    }
}
