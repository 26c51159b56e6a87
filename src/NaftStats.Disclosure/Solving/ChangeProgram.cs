using Google.OrTools.LinearSolver;
using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Model;
using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.Solving;

/// <summary>
/// The cheapest change of some cells after which all sums hold still, as a linear program (CLP, which goes on from the last solution) or in
/// whole numbers (CP-SAT). Trajecten move with a pupil of their own, so that one variable for each cell and direction tells both; what that
/// leaves open is checked afterwards, in exact integers.
/// </summary>
internal sealed class ChangeProgram : IDisposable
{
    private const double Tolerance = 1e-6;

    private readonly KnowledgeModel _model;
    private readonly Mask _mask;
    private readonly Func<int, double> _cost;
    private readonly bool _inWholes;
    private readonly IReadOnlySet<FamilyTable>? _within;
    private readonly Solver _solver;
    private readonly MPSolverParameters _parameters = new();
    private readonly List<(Variable Variable, NumberColumn Column, int Cell)> _numbers = [];
    private readonly int[] _cells;
    private readonly Dictionary<int, int> _places;
    private readonly Variable[] _more;
    private readonly Variable[] _less;
    private readonly double[] _costs;
    private readonly HashSet<int> _changed = [];
    private readonly Func<NumberColumn, int, (long Low, long High)?>? _shownNumbers;
    private bool? _knowsSmall;

    /// <summary>A program over some cells; the others stay as they are.</summary>
    /// <param name="model">The relations.</param>
    /// <param name="mask">What is hidden: to move it costs next to nothing.</param>
    /// <param name="movable">The cells that may move.</param>
    /// <param name="cost">What it costs to move one traject in or out of a cell that is shown.</param>
    /// <param name="numbers">Between what the sum of a number in a cell must stay, for means; null leaves means to the check.</param>
    /// <param name="inWholes">True for whole numbers only.</param>
    /// <param name="within">The tables whose relations must hold, so that those of others are as if they did not exist; null for all.</param>
    public ChangeProgram(
        KnowledgeModel model, Mask mask, IEnumerable<int> movable, Func<int, double> cost, Func<NumberColumn, int, (long Low, long High)?>? numbers = null, bool inWholes = false,
        IReadOnlySet<FamilyTable>? within = null)
    {
        (_model, _mask, _cost, _inWholes, _within) = (model, mask, cost, inWholes, within);
        _solver = Solver.CreateSolver(inWholes ? "SAT" : "CLP") ?? throw new InvalidOperationException("OR-Tools has no solver of that name.");
        if (inWholes)
        {
            _solver.SetSolverSpecificParametersAsString("num_workers:1 random_seed:1 max_deterministic_time:1");
        }

        _parameters.SetIntegerParam(MPSolverParameters.IntegerParam.PRESOLVE, (int)MPSolverParameters.PresolveValues.PRESOLVE_OFF);
        _parameters.SetIntegerParam(MPSolverParameters.IntegerParam.LP_ALGORITHM, (int)MPSolverParameters.LpAlgorithmValues.DUAL);
        _parameters.SetIntegerParam(MPSolverParameters.IntegerParam.INCREMENTALITY, (int)MPSolverParameters.IncrementalityValues.INCREMENTALITY_ON);
        _cells = [.. movable.Where(cell => mask[cell] || mask.CanHide(cell)).Distinct().Order()];
        _places = _cells.Index().ToDictionary(pair => pair.Item, pair => pair.Index);
        Variable Variable() => inWholes ? _solver.MakeIntVar(0, 0, string.Empty) : _solver.MakeNumVar(0, 0, string.Empty);
        _more = [.. _cells.Select(_ => Variable())];
        _less = [.. _cells.Select(_ => Variable())];
        _costs = new double[_cells.Length];
        AddSums();
        AddContainments();
        AddOrders();
        _shownNumbers = numbers;
        if (numbers is not null)
        {
            AddNumbers();
        }

        _solver.Objective().SetMinimization();
    }

    /// <summary>How many programs were solved.</summary>
    public int Solves { get; private set; }

    /// <summary>False where the last search ended at its limit, so that it is no proof that there is no change.</summary>
    public bool IsProof { get; private set; } = true;

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
            IsProof = true;
            return null;
        }

        toward.SetLb(Math.Abs(by));
        away.SetUb(0);
        var status = _solver.Solve(_parameters);
        if (status == Solver.ResultStatus.ABNORMAL)
        {
            // Numerical trouble on the way from the last solution: from nothing, then.
            _solver.Reset();
            status = _solver.Solve(_parameters);
        }

        var found = Read(status);
        toward.SetLb(0);
        _changed.UnionWith(held);
        return found;
    }

    /// <summary>Whether a solver found a change. What is neither that nor the end of a search stops publishing.</summary>
    public static bool IsFound(Solver.ResultStatus status, bool inWholes) => status switch
    {
        Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE => true,
        Solver.ResultStatus.INFEASIBLE => false,
        Solver.ResultStatus.NOT_SOLVED when inWholes => false,
        _ => throw Failed($"ended with \"{status}\" and not with a proof"),
    };

    /// <summary>A number of a solver; what is none stops publishing.</summary>
    public static double Finite(double number) => double.IsFinite(number) ? number : throw Failed("gave a number that is none");

    private static ProblemsException Failed(string how) => new(new Problem(
        "SOLVER_FAILED", $"The solver of the disclosure control {how}.", "Nothing was published. Try again; where it comes back, limit the tables (fine-order, maximal-orders)."));

    public void Dispose()
    {
        _parameters.Dispose();
        _solver.Dispose();
    }

    private Dictionary<int, double>? Read(Solver.ResultStatus status)
    {
        Solves++;
        IsProof = status is not Solver.ResultStatus.NOT_SOLVED;
        if (!IsFound(status, _inWholes))
        {
            return null;
        }

        var found = new Dictionary<int, double>();
        for (var place = 0; place < _cells.Length; place++)
        {
            var difference = Finite(_more[place].SolutionValue() - _less[place].SolutionValue());
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

        foreach (var (variable, column, cell) in _numbers)
        {
            var truth = _model.Truth(column.Variables[cell]);
            var shown = _shownNumbers!(column, cell);
            variable.SetBounds((shown?.Low ?? 0) - truth, shown is { } bounds ? bounds.High - truth : double.PositiveInfinity);
        }

        _changed.Clear();
        _knowsSmall = knowsSmall;
    }

    private void AddSums()
    {
        foreach (var (whole, parts) in _model.Sums)
        {
            if (IsWithin(parts[0]) && (Has(whole) || Array.Exists(parts, Has)))
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
            if (IsWithin(part) && Has(part) && room < 2 * Mask.MostAbove)
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
            if (room < 2 * Mask.MostAbove && Array.Exists(cells, Has) && Array.TrueForAll(cells, IsWithin))
            {
                var row = _solver.MakeConstraint(-room, double.PositiveInfinity);
                foreach (var (cell, factor) in cells.Zip(factors))
                {
                    AddTerm(row, cell, factor);
                }
            }
        }
    }

    // The sums of a number follow the trajecten, as far as the shown means allow.
    private void AddNumbers()
    {
        var variables = new Dictionary<int, Variable>();
        var cells = Enumerable.Range(0, _model.Cells).ToDictionary(_model.TrajectenVariable);
        foreach (var (column, cell, variable) in _model.Numbers.SelectMany(column => column.Variables.Select(pair => (column, pair.Key, pair.Value))))
        {
            variables.Add(variable, _inWholes ? _solver.MakeIntVar(0, 0, string.Empty) : _solver.MakeNumVar(0, 0, string.Empty));
            _numbers.Add((variables[variable], column, cell));
        }

        foreach (var relation in _model.Relations.Where(relation => relation.Kind is RelationKind.NumbersAdd or RelationKind.NumbersWithinBands))
        {
            var truth = relation.Variables.Zip(relation.Factors).Sum(pair => pair.Second * _model.Truth(pair.First));
            var row = _solver.MakeConstraint(
                relation.Low == -Relation.Open ? double.NegativeInfinity : relation.Low - truth, relation.High == Relation.Open ? double.PositiveInfinity : relation.High - truth);
            foreach (var (variable, factor) in relation.Variables.Zip(relation.Factors))
            {
                if (variables.TryGetValue(variable, out var sum))
                {
                    row.SetCoefficient(sum, factor);
                }
                else
                {
                    AddTerm(row, cells[variable], factor);
                }
            }
        }
    }

    private bool IsWithin(int cell) => _within?.Contains(_model.Table(cell)) != false;

    private void AddTerm(Constraint row, int cell, long factor)
    {
        if (_places.TryGetValue(cell, out var place))
        {
            row.SetCoefficient(_more[place], factor);
            row.SetCoefficient(_less[place], -factor);
        }
    }
}
