using NaftStats.Attacks.Mathematics;

namespace NaftStats.Attacks.Suite;

/// <summary>All sums of a release as linear equations between what subtraction leaves unknown.</summary>
internal sealed class LatticeSystem
{
    private const double Zero = 1e-6;

    private readonly Dictionary<int, int> _columns = [];
    private readonly NullSpace _system;
    private readonly double[] _right;

    /// <summary>The equations over sums of which some variables are known.</summary>
    public LatticeSystem(IReadOnlyList<int[]> sums, int[] known)
    {
        Subtraction = new Subtraction(sums, known);
        var rows = new List<IReadOnlyList<(int, double)>>();
        var right = new List<double>();
        foreach (var sum in sums)
        {
            var row = new List<(int, double)>();
            double side = 0;
            for (var i = 0; i < sum.Length; i++)
            {
                double sign = i == 0 ? 1 : -1;
                if (Subtraction[sum[i]] != Subtraction.Unknown)
                {
                    side -= sign * Subtraction[sum[i]];
                    continue;
                }

                if (!_columns.TryGetValue(sum[i], out var column))
                {
                    column = _columns.Count;
                    _columns.Add(sum[i], column);
                }

                row.Add((column, sign));
            }

            if (row.Count > 0)
            {
                rows.Add(row);
                right.Add(side);
            }
        }

        _system = new NullSpace(_columns.Count, rows);
        _right = [.. right];
    }

    /// <summary>What subtraction learns.</summary>
    public Subtraction Subtraction { get; }

    /// <summary>The variables that the equations determine, with their values; those of subtraction among them.</summary>
    public Dictionary<int, int> Determined()
    {
        var determined = Subtraction.Learned.ToDictionary(variable => variable, variable => Subtraction[variable]);
        var (first, second) = (_system.Direction(1), _system.Direction(2));
        var fixedOnes = _columns.Where(pair => Math.Abs(first[pair.Value]) < Zero && Math.Abs(second[pair.Value]) < Zero).ToArray();
        if (fixedOnes.Length > 0)
        {
            var solution = _system.Solve(_right);
            foreach (var (variable, column) in fixedOnes)
            {
                determined.Add(variable, (int)Math.Round(solution[column]));
            }
        }

        return determined;
    }

    /// <summary>The groups of variables of which one gives away the others: they move together in every direction of the null space.</summary>
    public IEnumerable<IReadOnlyList<int>> Bound()
    {
        var (first, second, third) = (_system.Direction(1), _system.Direction(2), _system.Direction(3));
        return _columns.Where(pair => Math.Abs(first[pair.Value]) > Zero && Math.Abs(second[pair.Value]) > Zero)
            .GroupBy(pair => (Math.Round(second[pair.Value] / first[pair.Value], 5), Math.Round(third[pair.Value] / first[pair.Value], 5)), pair => pair.Key)
            .Where(group => group.Count() > 1)
            .Select(group => group.ToArray());
    }
}
