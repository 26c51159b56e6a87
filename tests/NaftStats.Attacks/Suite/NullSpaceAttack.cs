using NaftStats.Attacks.Mathematics;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 4: solves all sums as linear equations. What no direction of the null space moves is determined, and the solution
/// tells its value. Passes when no small group is determined.
/// </summary>
public static class NullSpaceAttack
{
    private const double Zero = 1e-6;

    /// <summary>Runs it.</summary>
    public static AttackResult Run(Scene scene)
    {
        var determined = Determined(scene, scene.Known());
        var targets = scene.HiddenSmall().ToArray();
        var findings = targets.Where(determined.ContainsKey)
            .Select(cell => $"{scene.Name(cell)} = {determined[cell]} ({scene.Truth.Trajecten[cell]} is true)").ToArray();
        return new AttackResult("4", "null space of the lattice", targets.Length, findings);
    }

    /// <summary>The variables that the sums determine, with their values.</summary>
    public static Dictionary<int, int> Determined(Scene scene, int[] known)
    {
        var subtraction = new Subtraction(scene.Sums, known);
        var columns = new Dictionary<int, int>();
        var rows = new List<IReadOnlyList<(int, double)>>();
        var right = new List<double>();
        foreach (var sum in scene.Sums)
        {
            var row = new List<(int, double)>();
            double side = 0;
            for (var i = 0; i < sum.Length; i++)
            {
                double sign = i == 0 ? 1 : -1;
                if (subtraction[sum[i]] != Subtraction.Unknown)
                {
                    side -= sign * subtraction[sum[i]];
                    continue;
                }

                if (!columns.TryGetValue(sum[i], out var column))
                {
                    column = columns.Count;
                    columns.Add(sum[i], column);
                }

                row.Add((column, sign));
            }

            if (row.Count > 0)
            {
                rows.Add(row);
                right.Add(side);
            }
        }

        var determined = subtraction.Learned.ToDictionary(variable => variable, variable => subtraction[variable]);
        var system = new NullSpace(columns.Count, rows);
        var first = system.Direction(1);
        var second = system.Direction(2);
        var candidates = columns.Where(pair => Math.Abs(first[pair.Value]) < Zero && Math.Abs(second[pair.Value]) < Zero).ToArray();
        if (candidates.Length > 0)
        {
            var solution = system.Solve([.. right]);
            foreach (var (variable, column) in candidates)
            {
                determined.Add(variable, (int)Math.Round(solution[column]));
            }
        }

        return determined;
    }
}
