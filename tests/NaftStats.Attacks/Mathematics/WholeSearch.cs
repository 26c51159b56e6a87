using Google.OrTools.LinearSolver;

namespace NaftStats.Attacks.Mathematics;

/// <summary>
/// Looks for whole numbers that agree with all that is known and differ from one solution as little as can be: GLOP for the relaxation, first
/// with trajecten that each bring a pupil of their own, SCIP where that gives no whole numbers, first among what is near. Publishing uses
/// neither. What is found is checked exactly; that there is none is said only where no such restriction was made.
/// </summary>
public sealed class WholeSearch : IDisposable
{
    private const double Tolerance = 1e-6;
    private const int Milliseconds = 30_000;

    private readonly LinearKnowledge _knowledge;
    private readonly long[] _known;
    private readonly IReadOnlyList<int> _component;
    private readonly LinearKnowledge.Row[] _rows;
    private readonly Dictionary<int, SortedSet<long>> _seen = [];
    private readonly IReadOnlyDictionary<int, int> _ties;
    private readonly Program[] _programs;

    /// <summary>A search over the numbers of one component.</summary>
    /// <param name="knowledge">What is known.</param>
    /// <param name="known">A solution: to judge, one may be taken from the truth.</param>
    /// <param name="component">The numbers that may be others.</param>
    /// <param name="ties">Numbers that mostly move with another: pupils with their trajecten.</param>
    public WholeSearch(LinearKnowledge knowledge, long[] known, IReadOnlyList<int> component, IReadOnlyDictionary<int, int>? ties = null)
    {
        (_knowledge, _known, _component, _ties) = (knowledge, known, component, ties ?? new Dictionary<int, int>());
        var own = component.ToHashSet();
        _rows = [.. knowledge.Rows.Where(row => Array.Exists(row.Terms, term => own.Contains(term.Number)))];
        foreach (var number in component)
        {
            _seen[number] = [known[number]];
        }

        (bool IsWhole, bool IsTied, int? Reach)[] kinds = [(false, true, null), (false, false, null), (true, false, 4), (true, false, 6), (true, false, null)];
        _programs = [.. kinds.Select(kind => new Program(this, kind.IsWhole, kind.IsTied, kind.Reach))];
    }

    /// <summary>How many programs were solved.</summary>
    public int Solves { get; private set; }

    /// <summary>The values of a number that solutions have.</summary>
    public IReadOnlyCollection<long> Seen(int number) => _seen[number];

    /// <summary>True where some solution has so many values of a number, one of them at least so large; null where the time ran out.</summary>
    public bool? Has(int number, int values, long least)
    {
        if (_seen[number].Max < least && Find(number, least, LinearKnowledge.Open) is not true and var reached)
        {
            return reached;
        }

        while (_seen[number].Count < values)
        {
            var (low, high) = (_seen[number].Min, _seen[number].Max);
            var between = Enumerable.Range(0, (int)Math.Min(high - low, values)).Select(step => low + step).FirstOrDefault(value => !_seen[number].Contains(value), high);
            var (up, down) = (Find(number, high + 1, LinearKnowledge.Open), (bool?)null);
            if (up is not true && (down = Find(number, 0, low - 1)) is not true && (between == high || Find(number, between, between) is not true))
            {
                return up is null || down is null ? null : false;
            }
        }

        return true;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var program in _programs)
        {
            program.Dispose();
        }
    }

    // True: found and checked. False: there is none. Null: the time ran out.
    private bool? Find(int number, long low, long high)
    {
        if (high < low)
        {
            return false;
        }

        foreach (var program in _programs)
        {
            Solves++;
            switch (program.Solve(number, low, high))
            {
                case { } found when Take(found):
                    return true;
                case null when program.IsProof:
                    return false;
            }
        }

        return null;
    }

    private bool Take(Dictionary<int, double> changes)
    {
        var values = (long[])_known.Clone();
        foreach (var (number, change) in changes)
        {
            values[number] += (long)Math.Round(change);
        }

        if (!changes.Keys.All(number => _knowledge.IsWithin(number, values[number])) || !Array.TrueForAll(_rows, row => row.Holds(values)))
        {
            return false;
        }

        foreach (var number in changes.Keys)
        {
            _seen[number].Add(values[number]);
        }

        return true;
    }

    // The numbers of the component that so many relations lead to.
    private HashSet<int> Near(int number, int reach)
    {
        var near = new HashSet<int> { number };
        for (var step = 0; step < reach; step++)
        {
            var rows = _rows.Where(row => Array.Exists(row.Terms, term => near.Contains(term.Number))).ToArray();
            near.UnionWith(rows.SelectMany(row => row.Terms).Select(term => term.Number).Where(_seen.ContainsKey));
        }

        return near;
    }

    private sealed class Program : IDisposable
    {
        private readonly WholeSearch _search;
        private readonly bool _isWhole;
        private readonly bool _isTied;
        private readonly int? _reach;
        private readonly MPSolverParameters _parameters = new();
        private readonly Dictionary<int, (Variable More, Variable Less)> _variables = [];
        private Solver? _solver;

        public Program(WholeSearch search, bool isWhole, bool isTied, int? reach)
        {
            (_search, _isWhole, _isTied, _reach) = (search, isWhole, isTied, reach);
            if (!isWhole)
            {
                // From the last solution on.
                _parameters.SetIntegerParam(MPSolverParameters.IntegerParam.PRESOLVE, (int)MPSolverParameters.PresolveValues.PRESOLVE_OFF);
                _parameters.SetIntegerParam(MPSolverParameters.IntegerParam.LP_ALGORITHM, (int)MPSolverParameters.LpAlgorithmValues.DUAL);
            }
        }

        public bool IsProof { get; private set; }

        private Solver Build(int wanted)
        {
            IEnumerable<int> numbers = _reach is { } reach ? _search.Near(wanted, reach) : _search._component;
            var solver = Solver.CreateSolver(_isWhole ? "SCIP" : "GLOP") ?? throw new InvalidOperationException("OR-Tools has no solver of that name.");
            solver.SetTimeLimit(Milliseconds);
            var objective = solver.Objective();
            objective.SetMinimization();
            foreach (var number in numbers.OrderBy(_search._ties.ContainsKey))
            {
                var (low, high, gap) = _search._knowledge.Numbers[number];
                var value = _search._known[number];
                var (up, down) = (high >= LinearKnowledge.Open ? double.PositiveInfinity : high - value, (double)(value - low));
                if (_isTied && _search._ties.TryGetValue(number, out var other) && _variables.TryGetValue(other, out var tied))
                {
                    tied.More.SetUb(Math.Min(tied.More.Ub(), up));
                    tied.Less.SetUb(Math.Min(tied.Less.Ub(), down));
                    _variables.Add(number, tied);
                    continue;
                }

                var (more, less) = _isWhole
                    ? (solver.MakeIntVar(0, up, string.Empty), solver.MakeIntVar(0, down, string.Empty))
                    : (solver.MakeNumVar(0, up, string.Empty), solver.MakeNumVar(0, down, string.Empty));
                _variables.Add(number, (more, less));
                objective.SetCoefficient(more, 1);
                objective.SetCoefficient(less, 1);
                if (_isWhole && gap > 0)
                {
                    AddGap(solver, more, less, value, gap);
                }
            }

            foreach (var row in _search._rows.Where(row => Array.Exists(row.Terms, term => _variables.ContainsKey(term.Number))))
            {
                var sum = row.Terms.Sum(term => term.Factor * _search._known[term.Number]);
                var constraint = solver.MakeConstraint(
                    row.Low <= -LinearKnowledge.Open ? double.NegativeInfinity : row.Low - sum, row.High >= LinearKnowledge.Open ? double.PositiveInfinity : row.High - sum);
                foreach (var (number, factor) in row.Terms)
                {
                    if (_variables.TryGetValue(number, out var variable))
                    {
                        constraint.SetCoefficient(variable.More, constraint.GetCoefficient(variable.More) + factor);
                        constraint.SetCoefficient(variable.Less, constraint.GetCoefficient(variable.Less) - factor);
                    }
                }
            }

            return solver;
        }

        // The smallest change with a number between two values.
        public Dictionary<int, double>? Solve(int number, long low, long high)
        {
            if (_isWhole)
            {
                // SCIP takes the bounds of the first solution for the kind of a variable; and what is near is another for each number.
                _solver?.Dispose();
                _variables.Clear();
                _solver = null;
            }

            _solver ??= Build(number);
            var (more, less) = _variables[number];
            var (up, down, value) = (more.Ub(), less.Ub(), _search._known[number]);
            IsProof = !_isTied && _reach is null;
            if (low > value + up || high < value - down)
            {
                return null;
            }

            more.SetBounds(Math.Max(0, low - value), high < value ? 0 : high >= LinearKnowledge.Open ? up : Math.Min(up, high - value));
            less.SetBounds(Math.Max(0, value - high), low > value ? 0 : Math.Min(down, value - low));
            var status = _solver.Solve(_parameters);
            if (status is Solver.ResultStatus.ABNORMAL)
            {
                _solver.Reset();
                status = _solver.Solve(_parameters);
            }

            IsProof = !_isTied && _reach is null && status is Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE or Solver.ResultStatus.INFEASIBLE;
            var found = status is Solver.ResultStatus.OPTIMAL or Solver.ResultStatus.FEASIBLE
                ? _variables.Select(pair => (pair.Key, Change: pair.Value.More.SolutionValue() - pair.Value.Less.SolutionValue()))
                    .Where(pair => Math.Abs(pair.Change) > Tolerance).ToDictionary(pair => pair.Key, pair => pair.Change)
                : null;
            more.SetBounds(0, up);
            less.SetBounds(0, down);
            return found;
        }

        public void Dispose()
        {
            _parameters.Dispose();
            _solver?.Dispose();
        }

        // Zero, or the gap and more.
        private static void AddGap(Solver solver, Variable more, Variable less, long value, int gap)
        {
            const long Most = 100_000;
            var some = solver.MakeBoolVar(string.Empty);
            var least = solver.MakeConstraint(-value, double.PositiveInfinity);
            least.SetCoefficient(more, 1);
            least.SetCoefficient(less, -1);
            least.SetCoefficient(some, -gap);
            var most = solver.MakeConstraint(double.NegativeInfinity, -value);
            most.SetCoefficient(more, 1);
            most.SetCoefficient(less, -1);
            most.SetCoefficient(some, -Most);
        }
    }
}
