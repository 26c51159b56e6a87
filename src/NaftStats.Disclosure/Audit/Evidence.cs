using NaftStats.Disclosure.Model;

namespace NaftStats.Disclosure.Audit;

/// <summary>
/// The small groups that are targets, with the witnesses that keep them open. What must hold of each is decided here and
/// nowhere else: the search asks for what is missing, and the audit counts it.
/// </summary>
internal sealed class Evidence
{
    private readonly KnowledgeModel _model;
    private readonly Mask _mask;
    private readonly int _possibleValues;
    private readonly int[] _ones;
    private readonly Dictionary<int, List<Target>> _targetsOf;
    private readonly Dictionary<Target, List<Witness>> _witnesses = [];

    public Evidence(KnowledgeModel model, Mask mask, PrintedKnowledge printed, int possibleValues)
    {
        (_model, _mask, _possibleValues) = (model, mask, possibleValues);
        var same = SameGroups(model, mask);
        var told = Enumerable.Range(0, model.Cells).Where(printed.Tells).Select(cell => same[cell]).ToHashSet();
        Targets = [.. Find(model, mask, cell => told.Contains(same[cell]))];
        _targetsOf = Targets.GroupBy(target => target.Cell).ToDictionary(group => group.Key, group => group.ToList());
        foreach (var target in Targets)
        {
            _witnesses.Add(target, []);
        }

        _ones = [.. Enumerable.Range(0, model.Cells).Where(cell => model.Units(cell) == 1 && model.Table(cell).IsReleased)];
    }

    /// <summary>The targets, in the order of the tables.</summary>
    public IReadOnlyList<Target> Targets { get; }

    /// <summary>All witnesses, each once.</summary>
    public IEnumerable<Witness> Witnesses => _witnesses.Values.SelectMany(witnesses => witnesses).Distinct();

    /// <summary>The witnesses that say something of a target.</summary>
    public IReadOnlyList<Witness> Of(Target target) => _witnesses[target];

    public void Add(Witness witness)
    {
        foreach (var cell in witness.Change.Keys)
        {
            foreach (var target in _targetsOf.GetValueOrDefault(cell, []).Where(target => target.IsMovedBy(witness)))
            {
                _witnesses[target].Add(witness);
            }
        }
    }

    /// <summary>Takes away the witnesses that are none any more.</summary>
    /// <returns>How many they were.</returns>
    public int Recheck(WitnessCheck check)
    {
        var broken = Witnesses.Where(witness => check.Of(witness.Change) is null).ToHashSet();
        foreach (var witnesses in _witnesses.Values)
        {
            witnesses.RemoveAll(broken.Contains);
        }

        return broken.Count;
    }

    /// <summary>Takes away the witnesses that need a cell to be hidden, and gives them back.</summary>
    public IReadOnlyList<Witness> Remove(int cell)
    {
        Witness[] removed = [.. Witnesses.Where(witness => witness.Change.ContainsKey(cell))];
        foreach (var witnesses in _witnesses.Values)
        {
            witnesses.RemoveAll(witness => witness.Change.ContainsKey(cell));
        }

        return removed;
    }

    /// <summary>Nobody can tell that the group is small: some world has the threshold or more, and enough values are possible. A complement is not exact.</summary>
    public bool IsPublicOpen(Target target) => target.Whole is not null ? _witnesses[target].Count > 0 :
        _witnesses[target].Exists(witness => target.In(witness) >= _model.Family.Threshold)
        && _witnesses[target].Select(target.In).Append(target.Value).Distinct().Count() >= _possibleValues;

    /// <summary>True where some witness gives a group this value.</summary>
    public bool IsPossible(Target target, int value) => _witnesses[target].Exists(witness => target.In(witness) == value);

    /// <summary>Whoever knows which hidden cells are small has two values at least.</summary>
    public bool IsOpenToOneWhoKnows(Target target) => IsOfPublic(target) || _witnesses[target].Exists(witness => witness.IsForOneWhoKnows);

    /// <summary>Whoever has read the source documents has two values at least.</summary>
    public bool IsOpenToReaders(Target target) => IsOfPublic(target) || _witnesses[target].Exists(witness => witness.IsForReaders);

    /// <summary>The insiders, alone in a cell each, to whom the group would be exact; empty where there are none.</summary>
    public IReadOnlyList<int> Insiders(Target target)
    {
        if (IsOfPublic(target))
        {
            return [];
        }

        var others = PossibleInsiders(target);
        IEnumerable<int>? left = null;
        foreach (var witness in _witnesses[target])
        {
            int[] moved = [.. (left ?? others).Where(witness.Change.ContainsKey)];
            if (moved.Length == 0)
            {
                return [];
            }

            left = moved;
        }

        return [.. left ?? others];
    }

    /// <summary>Those who are alone in a cell and are not the group: whoever is the group finds nobody else.</summary>
    public IEnumerable<int> PossibleInsiders(Target target)
    {
        var self = _model.Alone(target.Cell);
        return _ones.Where(cell => self == -1 || _model.Alone(cell) != self);
    }

    /// <summary>True where all that must hold of a target is proved, but for what the source documents may tell by themselves.</summary>
    public bool IsOpen(Target target) => IsPublicOpen(target) && IsOpenToOneWhoKnows(target) && Insiders(target).Count == 0;

    // Complements, and groups of tables that were withdrawn.
    private bool IsOfPublic(Target target) => target.Whole is not null || !_mask.IsPublished(target.Cell);

    private static IEnumerable<Target> Find(KnowledgeModel model, Mask mask, Func<int, bool> isTold)
    {
        for (var cell = 0; cell < model.Cells; cell++)
        {
            if (model.IsSmall(cell) && mask[cell] && model.Table(cell).IsReleased && !isTold(cell))
            {
                yield return new Target(cell, model.Units(cell));
            }
        }

        // As open as a group just below the threshold: another one more and another one less, so that what is left of the printed sum is open too.
        foreach (var cell in mask.Required.Order())
        {
            yield return new Target(cell, model.Family.Threshold - 1);
        }

        foreach (var (whole, part, _) in model.Containments.Where(pair => pair.IsMultiResponse))
        {
            var rest = model.Trajecten(whole) - model.Trajecten(part);
            if (rest > 0 && rest < model.Family.Threshold && !model.IsSmall(whole) && model.Trajecten(part) > 0 && !(isTold(whole) && isTold(part)))
            {
                yield return new Target(part, rest, whole);
            }
        }
    }

    // A whole of which all other parts are shown zeros is the same group as the part that is left.
    private static int[] SameGroups(KnowledgeModel model, Mask mask)
    {
        int[] same = [.. Enumerable.Range(0, model.Cells)];
        int Root(int cell) => same[cell] == cell ? cell : Root(same[cell]);
        foreach (var (whole, parts) in model.Sums.Where(sum => model.Trajecten(sum.Whole) > 0))
        {
            int[] filled = [.. parts.Where(part => model.Trajecten(part) > 0 || mask[part])];
            if (filled.Length == 1)
            {
                same[Root(whole)] = Root(filled[0]);
            }
        }

        return [.. same.Select(Root)];
    }
}
