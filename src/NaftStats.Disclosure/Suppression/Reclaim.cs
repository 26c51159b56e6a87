using NaftStats.Disclosure.Audits;
using NaftStats.Disclosure.Lattices;

namespace NaftStats.Disclosure.Suppression;

/// <summary>
/// Shows again what is not sensitive and is derivable anyway, or is no longer needed: the most costly cells first, in
/// batches. A batch that fails an audit gives back the cells near what it exposed, or all of that year if that does not help, until
/// nothing is exposed.
/// </summary>
public sealed class Reclaim
{
    private const int MostTogether = 60;

    private readonly CellProtection _protection;
    private readonly CellLattice _lattice;
    private readonly PupilDifferences _differences;
    private readonly SortedSet<int> _exposed;

    /// <summary>Reclaim over a protection of which the cells <paramref name="unprotectable"/> are exposed whatever is hidden.</summary>
    public Reclaim(CellProtection protection, IEnumerable<int> unprotectable)
    {
        _protection = protection;
        _lattice = protection.Lattice;
        _differences = new PupilDifferences(protection);
        _exposed = [.. unprotectable];
    }

    /// <summary>Shows cells again; returns how many.</summary>
    /// <param name="linear">The audit that says what is derivable anyway.</param>
    /// <param name="batches">The most batches: each costs one or two audits.</param>
    public int Run(LinearAudit linear, int batches)
    {
        var candidates = Enumerable.Range(0, _lattice.Published)
            .Where(cell => _protection.Hidden[cell] && !_protection.Small[cell] && !_protection.Dropped[cell] && !_protection.Frozen[cell]
                && (linear.Determines(cell) || _lattice.Trajecten[cell] > 0 || _lattice.Order(cell) <= _protection.Policy.ZeroOrder))
            .OrderByDescending(cell => linear.Determines(cell)).ThenByDescending(cell => _protection.Costs[cell]).ThenBy(cell => cell).ToArray();
        var shown = 0;
        var start = 0;
        for (var batch = 1; batch <= batches; batch++)
        {
            var end = (int)((long)candidates.Length * batch / batches);
            var taken = Take(candidates.AsSpan(start, end - start));
            start = end;
            shown += taken.Count == 0 ? 0 : Keep(taken);
        }

        return shown;
    }

    private List<int> Take(ReadOnlySpan<int> candidates)
    {
        var bounds = IntervalAudit.RunAll(_protection);
        var taken = new List<int>();
        foreach (var cell in candidates)
        {
            if (_protection.Hidden[cell] && ShowWithDependents(cell) is { } shown)
            {
                Hide(shown, _ => true);
                if (IntervalAudit.TryShow(bounds, shown))
                {
                    taken.AddRange(shown);
                }
            }
        }

        return taken;
    }

    // Hidden cells can be there only for each other: shown one by one each leaves another alone. So what is left without a
    // purpose by a cell is shown with it.
    private List<int>? ShowWithDependents(int cell)
    {
        List<int> shown = [cell];
        _protection.Hidden[cell] = false;
        for (var i = 0; i < shown.Count; i++)
        {
            if (shown.Count > MostTogether || _differences.BetraysADifference(shown[i]) || _differences.BetraysAPart(shown[i]) || !Free(shown[i], shown))
            {
                Hide(shown, _ => true);
                return null;
            }
        }

        foreach (var free in shown)
        {
            if (IsNeeded(free))
            {
                Hide(shown, _ => true);
                return null;
            }
        }

        return shown;
    }

    private bool Free(int cell, List<int> shown)
    {
        foreach (var relation in _lattice.Relations.Of(cell))
        {
            if (RelationRule.Holds(_protection, relation))
            {
                continue;
            }

            var alone = Alone(_lattice.Relations.Terms(relation));
            if (alone < 0 || _protection.Small[alone] || _protection.Frozen[alone] || _protection.IsUnpublished(alone))
            {
                return false;
            }

            _protection.Hidden[alone] = false;
            shown.Add(alone);
        }

        return true;
    }

    // The one hidden cell of a relation, or -1 where there are more.
    private int Alone(ReadOnlySpan<int> terms)
    {
        var alone = -1;
        foreach (var term in terms)
        {
            if (_protection.Hidden[term])
            {
                if (alone >= 0)
                {
                    return -1;
                }

                alone = term;
            }
        }

        return alone;
    }

    private int Keep(List<int> taken)
    {
        for (var exposed = Exposed(); exposed.Count > 0; exposed = Exposed())
        {
            var near = new HashSet<int>(exposed.SelectMany(Near).SelectMany(Near));
            var years = exposed.Select(cell => _lattice.YearOf[cell]).ToHashSet();
            Func<int, bool>[] ever = [near.Contains, cell => years.Contains(_lattice.YearOf[cell]), _ => true];
            Hide(taken, ever.First(which => taken.Exists(cell => which(cell) && !_protection.Hidden[cell])));
        }

        return taken.Count(cell => !_protection.Hidden[cell]);
    }

    private List<int> Exposed()
    {
        var bounds = IntervalAudit.RunAll(_protection);
        var exposed = bounds.SelectMany(audit => audit.Exposed()).Where(cell => !_exposed.Contains(cell)).ToList();
        return exposed.Count > 0 ? exposed : [.. LinearAudit.RunAll(_protection, bounds).SelectMany(audit => audit.Exposed()).Where(cell => !_exposed.Contains(cell))];
    }

    private void Hide(List<int> cells, Func<int, bool> which)
    {
        foreach (var cell in cells.Where(which))
        {
            _protection.Hidden[cell] = true;
        }
    }

    private IEnumerable<int> Near(int cell)
    {
        foreach (var relation in _lattice.Relations.Of(cell).ToArray())
        {
            foreach (var term in _lattice.Relations.Terms(relation).ToArray())
            {
                yield return term;
            }
        }
    }

    private bool IsNeeded(int cell)
    {
        foreach (var relation in _lattice.Relations.Of(cell))
        {
            if (!RelationRule.Holds(_protection, relation))
            {
                return true;
            }
        }

        return false;
    }
}
