using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;
using NaftStats.Attacks.Mathematics;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// What the tables of one population and year over some dimensions tell together, as equations between the combinations of
/// records that the shown zeros leave possible.
/// </summary>
internal sealed class JointSystem
{
    private const double Zero = 1e-7;

    private readonly Universe _universe;
    private readonly short[][] _leaves;
    private readonly List<(int Cell, int[] Leaves)> _cells = [];
    private readonly Dictionary<int, int> _known = [];
    private readonly NullSpace _system;
    private readonly double[] _right;
    private readonly double[] _first;
    private readonly double[] _second;
    private double[]? _solution;

    private JointSystem(Universe universe, short[][] leaves, IReadOnlyList<(int Cell, int[] Leaves)> cells, Func<int, int> known)
    {
        _universe = universe;
        _leaves = leaves;
        var rows = new List<IReadOnlyList<(int, double)>>();
        var right = new List<double>();
        foreach (var (cell, members) in cells)
        {
            if (known(cell) is not Subtraction.Unknown and var value)
            {
                _known.Add(cell, value);
                rows.Add([.. members.Select(leaf => (leaf, 1.0))]);
                right.Add(value);
            }
            else
            {
                _cells.Add((cell, members));
            }
        }

        _right = [.. right];
        _system = new NullSpace(leaves.Length, rows);
        _first = _system.Direction(1);
        _second = _system.Direction(2);
    }

    /// <summary>The number of possible combinations.</summary>
    public int Count => _leaves.Length;

    /// <summary>The equations over some dimensions.</summary>
    /// <param name="tables">The groups of a population and a year, by the levels that name them.</param>
    /// <param name="universe">The groups.</param>
    /// <param name="axes">The dimensions.</param>
    /// <param name="known">What is known of a group, or <see cref="Subtraction.Unknown"/>.</param>
    public static JointSystem Of(IEnumerable<TableOfCells> tables, Universe universe, IEnumerable<int> axes, Func<int, int> known)
    {
        var combinations = Combinations.On(universe.Codebook, axes);
        var within = tables.Where(table => table.Axes.All(pair => combinations.All[0][pair.Axis.Index] != Axis.Total || combinations.All.Any(leaf => leaf[pair.Axis.Index] != Axis.Total))).ToArray();
        var memberships = within.Select(table => combinations.All.Select(table.CellOf).ToArray()).ToArray();
        var alive = Enumerable.Range(0, combinations.All.Count)
            .Where(leaf => memberships.All(cellOf => cellOf[leaf] < 0 || known(cellOf[leaf]) != 0)).ToArray();
        var cells = new Dictionary<int, List<int>>();
        foreach (var cellOf in memberships)
        {
            for (var i = 0; i < alive.Length; i++)
            {
                var cell = cellOf[alive[i]];
                if (cell >= 0)
                {
                    if (!cells.TryGetValue(cell, out var members))
                    {
                        cells.Add(cell, members = []);
                    }

                    members.Add(i);
                }
            }
        }

        return new JointSystem(
            universe, [.. alive.Select(leaf => combinations.All[leaf])], [.. cells.OrderBy(pair => pair.Key).Select(pair => (pair.Key, pair.Value.ToArray()))], known);
    }

    /// <summary>The groups of tables that are not known and yet determined, with their values.</summary>
    public IEnumerable<(int Cell, int Value)> Determined() =>
        _cells.Where(pair => IsFixed(pair.Leaves)).Select(pair => (pair.Cell, Value(pair.Leaves)));

    /// <summary>The groups on some levels, whether or not a table holds them, that are determined, with their values.</summary>
    public IEnumerable<(short[] Place, int Value)> DeterminedOn(IReadOnlyList<(Axis Axis, int Level)> levels)
    {
        var groups = new Dictionary<ulong, (short[] Place, List<int> Leaves)>();
        for (var leaf = 0; leaf < _leaves.Length; leaf++)
        {
            var place = _universe.Codebook.Whole();
            foreach (var (axis, level) in levels)
            {
                place[axis.Index] = Combinations.On(axis, _leaves[leaf], level);
            }

            if (levels.Any(pair => place[pair.Axis.Index] == Axis.Total))
            {
                continue;
            }

            var key = Codebook.Key(Population.Alle, 0, place);
            if (!groups.TryGetValue(key, out var group))
            {
                groups.Add(key, group = (place, []));
            }

            group.Leaves.Add(leaf);
        }

        return groups.Values.Where(group => IsFixed(group.Leaves)).Select(group => (group.Place, Value(group.Leaves)));
    }

    private bool IsFixed(IReadOnlyList<int> leaves)
    {
        double first = 0, second = 0;
        foreach (var leaf in leaves)
        {
            first += _first[leaf];
            second += _second[leaf];
        }

        var zero = Zero * Math.Sqrt(leaves.Count);
        return Math.Abs(first) < zero && Math.Abs(second) < zero;
    }

    private int Value(IReadOnlyList<int> leaves)
    {
        _solution ??= _system.Solve(_right);
        return (int)Math.Round(leaves.Sum(leaf => _solution[leaf]));
    }
}
