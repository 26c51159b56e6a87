using Google.OrTools.LinearSolver;
using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Model;

namespace NaftStats.Disclosure.Solving;

/// <summary>
/// How few cells of tables of the same dimensions can be hidden, with the tables that hold them shown as they are: CP-SAT proves a bound over
/// a part of what must hold (other worlds for each group, in which cells of the tables move only where they are hidden), so that it holds for all of it.
/// </summary>
internal sealed class LeastHidden : IDisposable
{
    private readonly KnowledgeModel _model;
    private readonly Mask _mask;
    private readonly int[] _movable;
    private readonly (int Whole, int[] Parts)[] _sums;
    private readonly Solver _solver = Solver.CreateSolver("SAT") ?? throw new InvalidOperationException("OR-Tools has no solver of that name.");
    private readonly Dictionary<int, Variable> _hidden = [];

    /// <summary>A program over tables.</summary>
    /// <param name="model">The relations.</param>
    /// <param name="mask">What is hidden, but for what may be shown of the tables.</param>
    /// <param name="tables">The tables.</param>
    /// <param name="counts">True for the cells that count.</param>
    /// <param name="effort">How long to search, in the measure of the solver, which is the same on every machine.</param>
    public LeastHidden(KnowledgeModel model, Mask mask, IReadOnlyCollection<FamilyTable> tables, Func<int, bool> counts, int effort)
    {
        (_model, _mask) = (model, mask);
        var near = tables.ToHashSet();
        for (var size = 0; size < near.Count;)
        {
            size = near.Count;
            near.UnionWith(model.Sums.Where(sum => near.Contains(model.Table(sum.Parts[0]))).Select(sum => model.Table(sum.Whole)).ToArray());
        }

        _solver.SetSolverSpecificParametersAsString($"num_workers:1 random_seed:1 max_deterministic_time:{effort}");
        _movable = [.. Enumerable.Range(0, model.Cells).Where(cell => near.Contains(model.Table(cell)) && (mask[cell] || (tables.Contains(model.Table(cell)) && mask.CanHide(cell))))];
        _sums = [.. model.Sums.Where(sum => near.Contains(model.Table(sum.Parts[0])))];
        foreach (var cell in _movable.Where(cell => tables.Contains(model.Table(cell)) && model.Trajecten(cell) > 0))
        {
            _hidden.Add(cell, _solver.MakeIntVar(mask[cell] ? 1 : 0, 1, string.Empty));
            _solver.Objective().SetCoefficient(_hidden[cell], counts(cell) ? 1 : 0);
        }

        _solver.Objective().SetMinimization();
    }

    /// <summary>The bound; 0 where nothing is proved, and null where the worlds cannot be had.</summary>
    public int? Prove() => _solver.Solve() switch
    {
        Solver.ResultStatus.INFEASIBLE => null,
        var status => ChangeProgram.IsFound(status, inWholes: true) ? (int)Math.Ceiling(ChangeProgram.Finite(_solver.Objective().BestBound()) - 1e-6) : 0,
    };

    /// <summary>Asks for a world in which a cell moves by one of these at least.</summary>
    public void AddWorld(int moved, int[] by, bool knowsSmall)
    {
        var changes = new Dictionary<int, Variable>();
        foreach (var cell in _movable)
        {
            var (low, high) = _mask.Bounds(cell, knowsSmall);
            var (more, less) = (Math.Max(0, high - _model.Units(cell)), Math.Max(0, _model.Units(cell) - low));
            changes.Add(cell, _solver.MakeIntVar(-less, more, string.Empty));
            if (_hidden.TryGetValue(cell, out var hidden) && !_mask[cell])
            {
                AddRow(double.NegativeInfinity, 0, (changes[cell], 1), (hidden, -more));
                AddRow(0, double.PositiveInfinity, (changes[cell], 1), (hidden, less));
            }
        }

        foreach (var (whole, parts) in _sums)
        {
            (Variable, double)[] terms = [.. parts.Append(whole).Where(changes.ContainsKey).Select(cell => (changes[cell], cell == whole ? -1d : 1d))];
            if (terms.Length > 0)
            {
                AddRow(0, 0, terms);
            }
        }

        var chosen = Array.ConvertAll(by, _ => _solver.MakeIntVar(0, 1, string.Empty));
        AddRow(1, double.PositiveInfinity, [.. chosen.Select(one => (one, 1d))]);
        foreach (var (one, least) in chosen.Zip(by))
        {
            // Where it is not chosen the row always holds.
            var most = Math.Max(_model.Units(moved), Mask.MostAbove);
            AddRow(-most, double.PositiveInfinity, (changes[moved], Math.Sign(least)), (one, -(Math.Abs(least) + most)));
        }
    }

    public void Dispose() => _solver.Dispose();

    private void AddRow(double low, double high, params (Variable Variable, double Factor)[] terms)
    {
        var row = _solver.MakeConstraint(low, high);
        foreach (var (variable, factor) in terms)
        {
            row.SetCoefficient(variable, factor);
        }
    }
}
