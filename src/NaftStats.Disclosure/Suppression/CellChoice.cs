using NaftStats.Disclosure.Audit;
using NaftStats.Disclosure.Model;
using NaftStats.Disclosure.Solving;

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
    private readonly HashSet<Target> _refused = [];

    public CellChoice(KnowledgeModel model, Mask mask, PrintedKnowledge printed, Evidence evidence, WitnessCheck check, Func<int, double> cost) =>
        (_model, _mask, _printed, _evidence, _check, _cost) = (model, mask, printed, evidence, check, cost);

    /// <summary>How many programs were solved.</summary>
    public int Solves { get; private set; }

    /// <summary>Hides what is needed.</summary>
    public void Hide()
    {
        var left = new List<Target>();
        foreach (var group in _evidence.Targets.GroupBy(target => string.Join('+', _model.Table(target.Cell).Subjects)).OrderBy(group => _model.Table(group.First().Cell).Order))
        {
            // What is hidden anyway, and the tables that have all dimensions of these cells: most changes need no others.
            var subjects = _model.Table(group.First().Cell).Subjects;
            var near = Enumerable.Range(0, _model.Cells).Where(cell => _mask[cell] || _model.Table(cell).Subjects.IsSupersetOf(subjects));
            Meet(group, near, left, inWholes: false);
        }

        // What is left: by what is hidden by now, by everything, and by what is hidden in whole numbers.
        (Func<IEnumerable<int>> Movable, bool InWholes)[] passes =
        [
            (() => _mask.Hidden, false),
            (() => Enumerable.Range(0, _model.Cells), false),
            (() => _mask.Hidden, true),
            (() => Enumerable.Range(0, _model.Cells), true),
        ];
        foreach (var (movable, inWholes) in passes)
        {
            if (left.Count > 0)
            {
                // Where a linear program has no solution, whole numbers have none.
                Target[] again = [.. left.Where(target => !inWholes || _refused.Contains(target))];
                left.Clear();
                Meet(again, movable(), left, inWholes);
            }
        }
    }

    /// <summary>Shows again what no target needs any more, the dearest first.</summary>
    public void ShowAgain()
    {
        using var program = new ChangeProgram(_model, _mask, _mask.Hidden, _cost);
        int[] candidates = [.. _mask.Hidden.Where(cell => !_model.IsSmall(cell) && _model.Trajecten(cell) > 0 && !_mask.Frozen.Contains(cell)).OrderByDescending(_cost).ThenBy(cell => cell)];
        foreach (var cell in candidates)
        {
            Target[] touched = [.. _evidence.Targets.Where(target => _evidence.Of(target).Any(witness => witness.Change.ContainsKey(cell)))];
            bool[][] before = [.. touched.Select(State)];
            var removed = _evidence.Remove(cell);
            Show(cell, program);
            if (!touched.Zip(before).All(pair => Restore(pair.First, pair.Second, program)))
            {
                _mask[cell] = true;
                program.Refresh(cell);
                foreach (var witness in removed)
                {
                    _evidence.Add(witness);
                }
            }
        }

        Solves += program.Solves;
    }

    // Hidden figures that are in no witness protect nothing.
    private void Show(int cell, ChangeProgram program)
    {
        _mask[cell] = false;
        program.Refresh(cell);
    }

    private bool[] State(Target target) =>
        [_evidence.IsPublicOpen(target), _evidence.IsOpenToOneWhoKnows(target), _evidence.IsOpenToReaders(target), _evidence.Insiders(target).Count == 0];

    // What could not be had before need not be had now.
    private bool Restore(Target target, bool[] before, ChangeProgram program)
    {
        foreach (var (way, needed) in Ways(target).Zip(before))
        {
            if (needed && !way.IsMet() && !Try(target, way, program, mayHide: false))
            {
                return false;
            }
        }

        return true;
    }

    private void Meet(IEnumerable<Target> targets, IEnumerable<int> movable, List<Target> left, bool inWholes)
    {
        using var program = new ChangeProgram(_model, _mask, movable, _cost, inWholes);
        foreach (var target in targets)
        {
            foreach (var way in Ways(target))
            {
                if (!way.IsMet() && !Try(target, way, program, mayHide: true) && (left.Count == 0 || left[^1] != target))
                {
                    left.Add(target);
                }
            }
        }

        Solves += program.Solves;
    }

    private IEnumerable<Way> Ways(Target target)
    {
        var (threshold, sign) = (_model.Family.Threshold, target.Sign);
        int[] near = target.Whole is null && target.Value == 1 ? [1] : [sign, -sign];
        int[] small = [.. near.Where(by => target.Value + by < threshold)];
        yield return new Way(target.Whole is null ? [threshold - target.Value] : near, false, () => [], () => _evidence.IsPublicOpen(target));
        yield return new Way(small, true, () => [], () => _evidence.IsOpenToOneWhoKnows(target));
        yield return new Way([.. near.Where(by => _printed.Allows(KeyValuePair.Create(target.Cell, by)))], false, _printed.Limits, () => _evidence.IsOpenToReaders(target));
        yield return new Way(near, false, () => Still(_evidence.Insiders(target)), () => _evidence.Insiders(target).Count == 0);
        yield return new Way(near, false, () => [], () => _evidence.IsPublicOpen(target));
    }

    private bool Try(Target target, Way way, ChangeProgram program, bool mayHide)
    {
        (int, int, int)[] still = [.. way.Limits().Where(limit => limit.Cell != target.Cell), .. Still(target.Whole is { } whole ? [whole] : [])];
        Dictionary<int, double>? best = null;
        var least = double.MaxValue;
        foreach (var by in way.By.Where(_ => program.Has(target.Cell)))
        {
            if (program.Solve(target.Cell, by, way.KnowsSmall, still) is { } found && found.Sum(pair => Math.Abs(pair.Value) * Price(pair.Key)) is var price && price < least)
            {
                (best, least) = (found, price);
            }
        }

        if (best is not null && !Accept(best, program, mayHide))
        {
            _refused.Add(target);
            return false;
        }

        return best is not null && way.IsMet();
    }

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

    private sealed record Way(int[] By, bool KnowsSmall, Func<IEnumerable<(int Cell, int More, int Less)>> Limits, Func<bool> IsMet);
}
