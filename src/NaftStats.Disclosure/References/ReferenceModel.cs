using System.Text.RegularExpressions;
using Google.OrTools.Sat;
using NaftStats.Statistics.Publications;

namespace NaftStats.Disclosure.References;

/// <summary>
/// What is known of one column of counts of a reference table: its printed counts, and the sums that they make. Where a table prints no
/// total, another place may: the sum of the rows counts as known.
/// </summary>
internal sealed partial class ReferenceModel
{
    private const int PossibleValues = 3;

    private readonly Dictionary<int, int> _counts;
    private readonly List<(int[] Parts, int Whole, int Sum)> _sums = [];
    private readonly int _threshold;

    /// <summary>The model of a column.</summary>
    public ReferenceModel(ReferenceTable table, int column, int threshold)
    {
        _threshold = threshold;
        _counts = table.Rows.Index()
            .Select(row => (row.Index, Value: row.Item.Figures[column] is { } figure ? PrintedFigure.Parse(figure).Value : null))
            .Where(row => row.Value > 0).ToDictionary(row => row.Index, row => (int)row.Value!.Value);
        Small = [.. _counts.Where(row => row.Value < threshold).Select(row => row.Key).Order()];
        Rows = [.. _counts.OrderBy(row => row.Value).ThenBy(row => row.Key).Select(row => row.Key)];
        for (var dimension = 0; dimension < table.Dimensions.Count; dimension++)
        {
            foreach (var line in _counts.Keys.GroupBy(row => string.Join('+', table.Rows[row].Categories.Where((_, place) => place != dimension))))
            {
                AddSums(table.Dimensions[dimension], line.ToDictionary(row => table.Rows[row].Categories[dimension] ?? string.Empty));
            }
        }
    }

    /// <summary>The rows that are small groups.</summary>
    public IReadOnlyList<int> Small { get; }

    /// <summary>All rows with a count, the smallest first.</summary>
    public IReadOnlyList<int> Rows { get; }

    /// <summary>The rows that stand in a sum with a row, the smallest first.</summary>
    public IEnumerable<int> Near(int row) =>
        _sums.Where(sum => sum.Whole == row || sum.Parts.Contains(row)).SelectMany(sum => sum.Parts.Append(sum.Whole)).Where(_counts.ContainsKey).Distinct().OrderBy(Rows.ToList().IndexOf);

    /// <summary>A small group that is not open, or null where all are.</summary>
    public int? Exposed(IReadOnlySet<int> hidden)
    {
        foreach (var row in Small)
        {
            if (!IsOpen(row, hidden))
            {
                return row;
            }
        }

        return null;
    }

    /// <summary>
    /// True where three numbers stay possible for a small group, one of them not small; two for one who knows which rows are small; and two
    /// for one who is alone in another row.
    /// </summary>
    public bool IsOpen(int row, IReadOnlySet<int> hidden) =>
        Values(row, hidden, PossibleValues, knowsSmall: false) >= PossibleValues
        && Values(row, hidden, 2, knowsSmall: true) >= 2
        && Small.Where(other => other != row && _counts[other] == 1).All(alone => Values(row, hidden.Where(other => other != alone).ToHashSet(), 2, knowsSmall: false) >= 2);

    // Of so many possible values one must not be small, unless small is what one knows.
    private int Values(int row, IReadOnlySet<int> hidden, int most, bool knowsSmall)
    {
        var found = new List<long>();
        while (found.Count < most)
        {
            var model = new CpModel();
            var variables = _counts.ToDictionary(count => count.Key, count => Variable(model, count.Key, hidden, knowsSmall));
            foreach (var (parts, whole, sum) in _sums)
            {
                var terms = LinearExpr.Sum(parts.Select(part => variables[part]));
                var total = variables.TryGetValue(whole, out var known) ? (LinearExpr)known : LinearExpr.Constant(sum);
                var truth = parts.Sum(part => _counts[part]);
                if (truth > sum)
                {
                    // The rows overlap: each is a part of the whole, and nothing else is sure.
                    foreach (var part in parts)
                    {
                        model.Add(variables[part] <= total);
                    }
                }
                else if (truth == sum)
                {
                    model.Add(terms == total);
                }
                else
                {
                    model.Add(terms <= total);
                }
            }

            if (found.Count == 0 && !knowsSmall && most >= PossibleValues)
            {
                model.Add(variables[row] >= _threshold);
            }

            foreach (var value in found)
            {
                model.Add(variables[row] != value);
            }

            using var solver = new CpSolver { StringParameters = "num_workers:1 random_seed:1 max_deterministic_time:10" };
            if (solver.Solve(model) is not (CpSolverStatus.Optimal or CpSolverStatus.Feasible))
            {
                return found.Count;
            }

            found.Add(solver.Value(variables[row]));
        }

        return found.Count;
    }

    private IntVar Variable(CpModel model, int row, IReadOnlySet<int> hidden, bool knowsSmall)
    {
        var (low, high) = !hidden.Contains(row) ? (_counts[row], _counts[row])
            : !knowsSmall ? (1, int.MaxValue / 1000)
            : _counts[row] < _threshold ? (1, _threshold - 1)
            : (_threshold, int.MaxValue / 1000);
        return model.NewIntVar(low, high, string.Empty);
    }

    // Years are not added up; rows with a parent make that, and all others the total.
    private void AddSums(ReferenceDimension dimension, Dictionary<string, int> rows)
    {
        if (dimension.Categories.All(category => Year().IsMatch(category.Code)))
        {
            return;
        }

        foreach (var parts in dimension.Categories.Where(category => rows.ContainsKey(category.Code)).GroupBy(category => category.Parent ?? string.Empty, category => rows[category.Code]))
        {
            int[] cells = [.. parts];
            var isPrinted = rows.TryGetValue(parts.Key, out var whole);
            if (isPrinted || cells.Length > 1)
            {
                _sums.Add((cells, isPrinted ? whole : -1, isPrinted ? _counts[whole] : cells.Sum(cell => _counts[cell])));
            }
        }
    }

    [GeneratedRegex(@"^\d{4}(-\d{4})?$")]
    private static partial Regex Year();
}
