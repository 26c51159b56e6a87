using Google.OrTools.LinearSolver;
using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Model;

namespace NaftStats.Disclosure.Solving;

/// <summary>
/// How few cells of some tables can be hidden. A group that has no other world while certain cells are shown needs one of them: such needs, each
/// proved by a linear program, are gathered until the fewest cells that meet them all (a hitting set, found by CP-SAT) leave none unmet.
/// </summary>
/// <param name="model">The relations.</param>
/// <param name="mask">What is hidden whatever is chosen.</param>
/// <param name="counted">The cells that count where they are hidden; others that may be hidden cost nothing.</param>
internal sealed class LeastHidden(KnowledgeModel model, Mask mask, IEnumerable<int> counted) : IDisposable
{
    private const int MostRounds = 250;

    private readonly HashSet<int> _counted = [.. counted.Where(mask.CanHide)];
    private readonly HashSet<int> _chosen = [];
    private readonly List<Need> _needs = [];
    private int _least;
    private readonly List<(ChangeProgram Program, int[] Cells, List<Question> Questions)> _parts = [];

    /// <summary>What must be hidden, for some of the groups: needs that share no cell.</summary>
    public IEnumerable<Need> Needs
    {
        get
        {
            var taken = new HashSet<int>();
            foreach (var need in _needs.OrderBy(need => need.Cells.Count).Where(need => !need.Cells.Any(taken.Contains)))
            {
                taken.UnionWith(need.Cells);
                yield return need;
            }
        }
    }

    /// <summary>Adds what must hold of groups.</summary>
    /// <param name="within">The tables whose relations must hold.</param>
    /// <param name="movable">The cells of them that may move where they are hidden.</param>
    /// <param name="questions">What must be possible of each group.</param>
    public void Add(IReadOnlySet<FamilyTable> within, IEnumerable<int> movable, IEnumerable<Question> questions)
    {
        int[] cells = [.. movable];
        double Cost(int cell) => _counted.Contains(cell) && !_chosen.Contains(cell) ? double.PositiveInfinity : 1;
        _parts.Add((new ChangeProgram(model, mask, cells, Cost, within: within), [.. cells.Where(_counted.Contains)], [.. questions]));
    }

    /// <summary>A proved bound: no fewer cells that count can be hidden. A group that no cell helps asks for none.</summary>
    /// <param name="rounds">How often to look for needs that are not met; another call goes on from there.</param>
    public int Prove(int rounds = MostRounds)
    {
        for (var round = 0; round < rounds && _parts.Sum(part => Gather(part.Program, part.Cells, part.Questions)) > 0; round++)
        {
            _least = Math.Max(_least, Choose());
        }

        return _least;
    }

    public void Dispose() => _parts.ForEach(part => part.Program.Dispose());

    // Each need is met before the next is looked for, so that those of a round share no cell.
    private int Gather(ChangeProgram program, int[] cells, List<Question> questions)
    {
        var before = _needs.Count;
        var met = new List<int>();
        Array.ForEach(cells, program.Refresh);

        // One who is alone in a cell asks for little more than anyone, and there are many of them: they come when nobody else asks for anything.
        foreach (var question in questions.OrderBy(question => question.Known is not null).TakeWhile(question => question.Known is null || _needs.Count == before))
        {
            while (question.IsClosed(program))
            {
                int[] shown = [.. cells.Where(cell => !_chosen.Contains(cell))];
                var needed = new List<int>();
                Reduce(program, question, shown, needed);
                Show(program, shown);
                if (needed.Count == 0)
                {
                    questions.Remove(question);
                    break;
                }

                _needs.Add(new Need(question.Group, needed));
                Hide(program, needed);
                met.AddRange(needed);
            }
        }

        Show(program, met);
        return _needs.Count - before;
    }

    // Hides, by halves, all cells with which the question stays closed: those that are left are a need.
    private void Reduce(ChangeProgram program, Question question, int[] cells, List<int> needed)
    {
        Hide(program, cells);
        if (question.IsClosed(program))
        {
            return;
        }

        Show(program, cells);
        if (cells.Length == 1)
        {
            needed.Add(cells[0]);
            return;
        }

        Reduce(program, question, cells[..(cells.Length / 2)], needed);
        Reduce(program, question, cells[(cells.Length / 2)..], needed);
    }

    private void Hide(ChangeProgram program, IEnumerable<int> cells)
    {
        foreach (var cell in cells.Where(_chosen.Add))
        {
            program.Refresh(cell);
        }
    }

    private void Show(ChangeProgram program, IEnumerable<int> cells)
    {
        foreach (var cell in cells.Where(_chosen.Remove))
        {
            program.Refresh(cell);
        }
    }

    private int Choose()
    {
        using var solver = Solver.CreateSolver("SAT") ?? throw new InvalidOperationException("OR-Tools has no solver of that name.");
        solver.SetSolverSpecificParametersAsString("num_workers:1 random_seed:1 linearization_level:2 max_deterministic_time:2");
        var hidden = _needs.SelectMany(need => need.Cells).Distinct().Order().ToDictionary(cell => cell, _ => solver.MakeBoolVar(string.Empty));
        foreach (var need in _needs)
        {
            var row = solver.MakeConstraint(1, double.PositiveInfinity);
            need.Cells.ForEach(cell => row.SetCoefficient(hidden[cell], 1));
        }

        foreach (var variable in hidden.Values)
        {
            solver.Objective().SetCoefficient(variable, 1);
        }

        solver.Objective().SetMinimization();
        if (!ChangeProgram.IsFound(solver.Solve(), inWholes: true))
        {
            return 0;
        }

        _chosen.Clear();
        _chosen.UnionWith(hidden.Where(pair => pair.Value.SolutionValue() > 0.5).Select(pair => pair.Key));
        return (int)Math.Ceiling(ChangeProgram.Finite(solver.Objective().BestBound()) - 1e-6);
    }

    /// <summary>What must be possible of a group: one of some changes.</summary>
    /// <param name="Group">The cell of the group.</param>
    /// <param name="By">The changes.</param>
    /// <param name="KnowsSmall">True where it must hold for one who knows which cells are small.</param>
    /// <param name="Known">A cell that the attacker knows; null where there is none.</param>
    public sealed record Question(int Group, int[] By, bool KnowsSmall = false, int? Known = null)
    {
        // With what is hidden the group has no other world.
        public bool IsClosed(ChangeProgram program) => Array.TrueForAll(By, by => program.Solve(Group, by, KnowsSmall, Known is { } known ? [(known, 0, 0)] : []) is null);
    }

    /// <summary>Cells of which one at least must be hidden.</summary>
    /// <param name="Group">The group that needs it.</param>
    /// <param name="Cells">The cells.</param>
    public sealed record Need(int Group, List<int> Cells);
}
