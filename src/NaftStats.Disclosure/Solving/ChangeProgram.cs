using Google.OrTools.LinearSolver;
using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Model;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.Solving;

/// <summary>
/// The cheapest change of some cells after which all sums hold still, as a linear program (GLOP) or in whole numbers (CP-SAT). Trajecten
/// move with a pupil of their own, so that one variable for each cell and direction tells both; what that leaves open is checked
/// afterwards, in exact integers.
/// </summary>
internal sealed class ChangeProgram : IDisposable
{
    private const double Tolerance = 1e-6;

    private readonly KnowledgeModel _model;
    private readonly Mask _mask;
    private readonly Func<int, double> _cost;
    private readonly bool _inWholes;
    private readonly Solver _solver;
    private readonly int[] _cells;
    private readonly Dictionary<int, int> _places;
    private readonly Variable[] _more;
    private readonly Variable[] _less;
    private readonly double[] _costs;
    private readonly HashSet<int> _changed = [];
    private bool? _knowsSmall;

    /// <summary>A program over some cells; the others stay as they are.</summary>
    /// <param name="model">The relations.</param>
    /// <param name="mask">What is hidden: to move it costs next to nothing.</param>
    /// <param name="movable">The cells that may move.</param>
    /// <param name="cost">What it costs to move one traject in or out of a cell that is shown.</param>
    /// <param name="inWholes">True for whole numbers only.</param>
    public ChangeProgram(KnowledgeModel model, Mask mask, IEnumerable<int> movable, Func<int, double> cost, bool inWholes = false)
    {
        (_model, _mask, _cost, _inWholes) = (model, mask, cost, inWholes);
        _solver = Solver.CreateSolver(inWholes ? "SAT" : "GLOP") ?? throw new InvalidOperationException("OR-Tools has no solver of that name.");
        if (inWholes)
        {
            _solver.SetSolverSpecificParametersAsString("num_workers:1 random_seed:1 max_deterministic_time:1");
        }

        _cells = [.. movable.Where(cell => mask[cell] || (model.Trajecten(cell) > 0 && model.Table(cell).Order > 0 && !mask.Frozen.Contains(cell))).Distinct().Order()];
        _places = _cells.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        Variable Variable() => inWholes ? _solver.MakeIntVar(0, 0, string.Empty) : _solver.MakeNumVar(0, 0, string.Empty);
        _more = [.. _cells.Select(_ => Variable())];
        _less = [.. _cells.Select(_ => Variable())];
        _costs = new double[_cells.Length];
        AddSums();
        AddContainments();
        AddOrders();
        _solver.Objective().SetMinimization();
    }

    /// <summary>How many programs were solved.</summary>
    public int Solves { get; private set; }

    public bool Has(int cell) => _places.ContainsKey(cell);

    /// <summary>Tells the program that a cell was hidden or shown since.</summary>
    public void Refresh(int cell) => _changed.Add(cell);

    /// <summary>The cheapest change in which a cell moves by at least (or, below 0, at most) so much; null where there is none.</summary>
    /// <param name="target">The cell.</param>
    /// <param name="by">By how much it must move.</param>
    /// <param name="knowsSmall">True where it must hold for one who knows which hidden cells are small.</param>
    /// <param name="limits">Cells that may move only so far up and down: not at all, where someone knows them.</param>
    public Dictionary<int, double>? Solve(int target, int by, bool knowsSmall, IEnumerable<(int Cell, int More, int Less)> limits)
    {
        SetBounds(knowsSmall);
        (int Cell, int More, int Less)[] limited = [.. limits.Where(limit => Has(limit.Cell))];
        int[] held = [.. limited.Select(limit => limit.Cell), target];
        foreach (var (cell, more, less) in limited)
        {
            _more[_places[cell]].SetUb(Math.Min(more, _more[_places[cell]].Ub()));
            _less[_places[cell]].SetUb(Math.Min(less, _less[_places[cell]].Ub()));
        }

        var place = _places[target];
        var (toward, away) = by > 0 ? (_more[place], _less[place]) : (_less[place], _more[place]);
        if (toward.Ub() < Math.Abs(by))
        {
            _changed.UnionWith(held);
            return null;
        }

        toward.SetLb(Math.Abs(by));
        away.SetUb(0);
        var found = Read(_solver.Solve());
        toward.SetLb(0);
        _changed.UnionWith(held);
        return found;
    }

    public void Dispose() => _solver.Dispose();

    private Dictionary<int, double>? Read(Solver.ResultStatus status)
    {
        Solves++;
        if (status is Solver.ResultStatus.INFEASIBLE || (_inWholes && status is Solver.ResultStatus.NOT_SOLVED))
        {
            return null;
        }

        if (status is not (Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE))
        {
            throw new ProblemsException(new Problem(
                "SOLVER_FAILED", $"The solver of the disclosure control ended with \"{status}\" and not with a proof.",
                "Nothing was published. Try again; where it comes back, limit the tables (fine-order, maximal-orders)."));
        }

        var found = new Dictionary<int, double>();
        for (var place = 0; place < _cells.Length; place++)
        {
            var difference = _more[place].SolutionValue() - _less[place].SolutionValue();
            if (!double.IsFinite(difference))
            {
                throw new ProblemsException(new Problem("SOLVER_FAILED", "The solver of the disclosure control gave a number that is none.", "Nothing was published. Try again."));
            }

            if (Math.Abs(difference) > Tolerance)
            {
                found.Add(_cells[place], difference);
            }
        }

        return found;
    }

    private void SetBounds(bool knowsSmall)
    {
        var objective = _solver.Objective();
        foreach (var cell in _knowsSmall == knowsSmall ? _changed.Where(Has).Order() : _cells.AsEnumerable())
        {
            var place = _places[cell];
            var (low, high) = _mask.Bounds(cell, knowsSmall);
            var mayMove = _mask[cell] || double.IsFinite(_cost(cell));
            _more[place].SetUb(mayMove ? Math.Max(0, high - _model.Units(cell)) : 0);
            _less[place].SetUb(mayMove ? Math.Max(0, _model.Units(cell) - low) : 0);
            var cost = _mask[cell] ? 0.01 : _cost(cell);
            if (mayMove && _costs[place] != cost)
            {
                _costs[place] = cost;
                objective.SetCoefficient(_more[place], cost);
                objective.SetCoefficient(_less[place], cost);
            }
        }

        _changed.Clear();
        _knowsSmall = knowsSmall;
    }

    private void AddSums()
    {
        foreach (var (whole, parts) in _model.Sums)
        {
            if (Has(whole) || Array.Exists(parts, Has))
            {
                var row = _solver.MakeConstraint(0, 0);
                AddTerm(row, whole, -1);
                foreach (var part in parts)
                {
                    AddTerm(row, part, 1);
                }
            }
        }
    }

    // A part that is far from its whole cannot reach it.
    private void AddContainments()
    {
        foreach (var (whole, part, _) in _model.Containments)
        {
            var room = _model.Units(whole) - _model.Units(part);
            if (Has(part) && room < 2 * Mask.MostAbove)
            {
                var row = _solver.MakeConstraint(double.NegativeInfinity, room);
                AddTerm(row, part, 1);
                AddTerm(row, whole, -1);
            }
        }
    }

    private void AddOrders()
    {
        foreach (var (cells, factors) in _model.Orders)
        {
            var room = cells.Zip(factors).Sum(pair => pair.Second * _model.Trajecten(pair.First));
            if (room < 2 * Mask.MostAbove && Array.Exists(cells, Has))
            {
                var row = _solver.MakeConstraint(-room, double.PositiveInfinity);
                foreach (var (cell, factor) in cells.Zip(factors))
                {
                    AddTerm(row, cell, factor);
                }
            }
        }
    }

    private void AddTerm(Constraint row, int cell, int factor)
    {
        if (_places.TryGetValue(cell, out var place))
        {
            row.SetCoefficient(_more[place], factor);
            row.SetCoefficient(_less[place], -factor);
        }
    }
}
