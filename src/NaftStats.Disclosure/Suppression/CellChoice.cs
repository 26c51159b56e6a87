using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Model;
using NaftStats.Disclosure.Solving;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Suppression;

/// <summary>
/// Chooses what is hidden beside the small groups: for each target in turn the cheapest change that keeps it open, whose cells
/// are hidden; then shows again what is not needed, the dearest first, where another witness is found. Nothing is taken on
/// trust: what counts is the checked witness.
/// </summary>
internal sealed class CellChoice
{
    private readonly KnowledgeModel _model;
    private readonly Mask _mask;
    private readonly PrintedKnowledge _printed;
    private readonly Evidence _evidence;
    private readonly WitnessCheck _check;
    private readonly Func<int, double> _cost;
    private readonly HashSet<(Target, int Way)> _hopeless = [];
    private readonly Dictionary<int, Target?> _reasons = [];
    private int _withdrawn;

    public CellChoice(KnowledgeModel model, Mask mask, PrintedKnowledge printed, Evidence evidence, WitnessCheck check, Func<int, double> cost) =>
        (_model, _mask, _printed, _evidence, _check, _cost) = (model, mask, printed, evidence, check, cost);

    /// <summary>How many programs were solved.</summary>
    public int Solves { get; private set; }

    /// <summary>Hides what is needed.</summary>
    public void Hide()
    {
        // With a table as a whole its zeros are open too.
        if (_mask.Withdrawn.Count != _withdrawn)
        {
            _withdrawn = _mask.Withdrawn.Count;
            _hopeless.Clear();
        }

        var left = new List<Target>();
        foreach (var group in _evidence.Targets.GroupBy(target => string.Join('+', _model.Table(target.Cell).Subjects)).OrderBy(group => _model.Table(group.First().Cell).Order))
        {
            // What is hidden anyway, and the tables that have all dimensions of these cells: most changes need no others.
            var subjects = _model.Table(group.First().Cell).Subjects;
            var near = Enumerable.Range(0, _model.Cells).Where(cell => _mask[cell] || _model.Table(cell).Subjects.IsSupersetOf(subjects));
            Meet(group, near, left);
        }

        // What is left: by what is hidden by now, by everything, and by what is hidden in whole numbers.
        IEnumerable<int> hidden = _mask.Hidden, all = Enumerable.Range(0, _model.Cells);
        (IEnumerable<int> Movable, bool WithNumbers, bool InWholes)[] passes =
            [(hidden, false, false), (all, false, false), (hidden, true, false), (all, true, false), (hidden, true, true), (all, true, true)];
        foreach (var (movable, withNumbers, inWholes) in passes)
        {
            Target[] again = [.. left];
            left.Clear();
            Meet(again, movable, left, withNumbers, inWholes, isLast: ReferenceEquals(movable, all));
        }
    }

    /// <summary>True where nothing is exposed, but for what source documents or earlier releases tell by themselves.</summary>
    public bool IsOpen(Target target) => Ways(target).Index().All(way => way.Item.IsMet() || (MayBeTold(way.Item) && _hopeless.Contains((target, way.Index))) || IsTold(target, way.Item));

    /// <summary>True where what is missing cannot be had by hiding any cells.</summary>
    public bool IsHopeless(Target target) => Ways(target).Index().Any(way => !way.Item.IsMet() && !MayBeTold(way.Item) && _hopeless.Contains((target, way.Index)));

    /// <summary>Shows again what no target needs any more, the dearest first.</summary>
    /// <param name="except">Cells that stay hidden.</param>
    /// <returns>How many cells are shown again.</returns>
    public int ShowAgain(IReadOnlySet<int>? except = null)
    {
        using var program = new ChangeProgram(_model, _mask, _mask.Hidden, _cost, _check.Bounds);
        int[] candidates = [.. _mask.Hidden.Where(cell => _mask.IsSecondary(cell) && !_mask.Frozen.Contains(cell) && except?.Contains(cell) != true).OrderByDescending(_cost).ThenBy(cell => cell)];
        var shown = 0;
        foreach (var cell in candidates)
        {
            if (Show(cell, program) is { } needs)
            {
                _reasons[cell] = needs;
            }
            else
            {
                shown++;
            }
        }

        Solves += program.Solves;
        return shown;
    }

    /// <summary>The group for whose sake a cell is hidden: with that cell shown the solver finds no change of what is hidden that keeps the group open.</summary>
    public Target? Reason(int cell)
    {
        if (!_reasons.TryGetValue(cell, out var reason))
        {
            using var program = new ChangeProgram(_model, _mask, _mask.Hidden, _cost, _check.Bounds);
            reason = Show(cell, program);
            _mask[cell] = true;
        }

        return reason;
    }

    // Shows a cell, unless some group needs it: that group.
    private Target? Show(int cell, ChangeProgram program)
    {
        Target[] touched = [.. _evidence.Targets.Where(target => _evidence.Of(target).Any(witness => witness.Change.ContainsKey(cell)))];
        bool[][] before = [.. touched.Select(State)];
        var removed = _evidence.Remove(cell);
        SetHidden([cell], false, program);
        var needs = touched.Zip(before).FirstOrDefault(pair => !Restore(pair.First, pair.Second, program)).First;
        if (needs is not null)
        {
            SetHidden([cell], true, program);
            foreach (var witness in removed)
            {
                _evidence.Add(witness);
            }
        }

        return needs;
    }

    private bool[] State(Target target) =>
        [_evidence.IsPublicOpen(target), _evidence.IsOpenToOneWhoKnows(target), _evidence.IsOpenToReaders(target), _evidence.Insiders(target).Count == 0];

    // What could not be had before need not be had now.
    private bool Restore(Target target, bool[] before, ChangeProgram program)
    {
        foreach (var (way, needed) in Ways(target).Zip(before))
        {
            if (needed && !way.IsMet() && !Try(target, way, program, mayHide: false, out _))
            {
                return false;
            }
        }

        return true;
    }

    private void Meet(IEnumerable<Target> targets, IEnumerable<int> movable, List<Target> left, bool withNumbers = false, bool inWholes = false, bool isLast = false)
    {
        ChangeProgram? program = null;
        foreach (var target in targets)
        {
            foreach (var (place, way) in Ways(target).Index().Where(way => !_hopeless.Contains((target, way.Index)) && !way.Item.IsMet()))
            {
                program ??= new ChangeProgram(_model, _mask, movable, _cost, withNumbers ? _check.Bounds : null, inWholes);
                if (!Try(target, way, program, mayHide: true, out var isFound) && (left.Count == 0 || left[^1] != target))
                {
                    left.Add(target);
                }

                // Where nothing but totals and zeros need stand and no change is found, there is none.
                if (isLast && !inWholes && !isFound)
                {
                    _hopeless.Add((target, place));
                }
            }
        }

        Solves += program?.Solves ?? 0;
        program?.Dispose();
    }

    /// <summary>True where source documents or earlier releases tell a group, whatever is hidden: with nothing but totals and zeros shown there is no other value.</summary>
    public bool IsTold(Target target, Way way)
    {
        if (!MayBeTold(way))
        {
            return false;
        }

        // A linear program proves most, whole numbers the rest; the means of what can be hidden would go.
        bool IsProved(bool inWholes)
        {
            using var program = new ChangeProgram(
                _model, _mask, Enumerable.Range(0, _model.Cells), _cost, (column, cell) => _mask.CanHide(cell) ? null : _check.Bounds(column, cell), inWholes);
            var still = Limits(target, way);
            return !program.Has(target.Cell) || way.By.All(by => program.Solve(target.Cell, by, way.KnowsSmall, still) is null && program.IsProof);
        }

        return IsProved(inWholes: false) || IsProved(inWholes: true);
    }

    /// <summary>What must hold of a target, attack by attack, and the changes that would show it.</summary>
    public IEnumerable<Way> Ways(Target target)
    {
        var (threshold, sign) = (_model.Family.Threshold, target.Sign);
        int[] near = target.Whole is null && target.Value == 1 ? [1] : [sign, -sign];
        int[] small = [.. near.Where(by => target.Value + by < threshold)];
        yield return new Way(AuditRun.Public, target.Whole is null ? [threshold - target.Value] : near, false, () => [], () => _evidence.IsPublicOpen(target));
        yield return new Way(AuditRun.KnowsSmall, small, true, () => [], () => _evidence.IsOpenToOneWhoKnows(target));
        yield return new Way(AuditRun.Reader, [.. near.Where(by => _printed.Allows(KeyValuePair.Create(target.Cell, by)))], false, _printed.Limits, () => _evidence.IsOpenToReaders(target));
        yield return new Way(AuditRun.Insider, near, false, () => Still(_evidence.Insiders(target)), () => _evidence.Insiders(target).Count == 0);

        // One value more: none that is possible already.
        int[] others = [.. new[] { 1, -1, 2, threshold - target.Value + 1 }.Where(by => !_evidence.IsPossible(target, target.Value + by))];
        yield return new Way(AuditRun.Public, target.Whole is null ? others : near, false, () => [], () => _evidence.IsPublicOpen(target));
    }

    private bool Try(Target target, Way way, ChangeProgram program, bool mayHide, out bool isFound)
    {
        var still = Limits(target, way);
        Dictionary<int, double>? best = null;
        var least = double.MaxValue;
        foreach (var by in way.By.Where(_ => program.Has(target.Cell)))
        {
            if (program.Solve(target.Cell, by, way.KnowsSmall, still) is { } found && found.Sum(pair => Math.Abs(pair.Value) * Price(pair.Key)) is var price && price < least)
            {
                (best, least) = (found, price);
            }
        }

        isFound = best is not null;
        return best is not null && Accept(best, program, mayHide) && way.IsMet();
    }

    private bool MayBeTold(Way way) => way.Attack == AuditRun.Reader || _mask.Frozen.Count > 0;

    private static (int Cell, int More, int Less)[] Limits(Target target, Way way) =>
        [.. way.Limits().Where(limit => limit.Cell != target.Cell), .. Still(target.Whole is { } whole ? [whole] : [])];

    private static IEnumerable<(int Cell, int More, int Less)> Still(IEnumerable<int> cells) => cells.Select(cell => (cell, 0, 0));

    private double Price(int cell) => _mask[cell] ? 0.01 : _cost(cell);

    private bool Accept(Dictionary<int, double> found, ChangeProgram program, bool mayHide)
    {
        var change = new Dictionary<int, int>();
        foreach (var (cell, difference) in found)
        {
            var whole = Math.Round(difference);
            if (Math.Abs(difference - whole) > 1e-4 || (!mayHide && !_mask[cell]))
            {
                return false;
            }

            change.Add(cell, (int)whole);
        }

        int[] hidden = [.. change.Keys.Where(cell => !_mask[cell])];
        SetHidden(hidden, true, program);
        if (_check.Of(change) is not { } witness)
        {
            SetHidden(hidden, false, program);
            return false;
        }

        _evidence.Add(witness);
        return true;
    }

    private void SetHidden(int[] cells, bool isHidden, ChangeProgram program)
    {
        foreach (var cell in cells)
        {
            _mask[cell] = isHidden;
            program.Refresh(cell);
        }
    }

    /// <summary>One thing that must hold of a target.</summary>
    /// <param name="Attack">The attack that it withstands.</param>
    /// <param name="By">Changes of the target, one of which shows it.</param>
    /// <param name="KnowsSmall">True where it must hold for one who knows which hidden cells are small.</param>
    /// <param name="Limits">How far cells may move that the attacker knows.</param>
    /// <param name="IsMet">Whether it is proved by now.</param>
    public sealed record Way(string Attack, int[] By, bool KnowsSmall, Func<IEnumerable<(int Cell, int More, int Less)>> Limits, Func<bool> IsMet);
}
