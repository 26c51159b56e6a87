using NaftStats.Statistics.Disclosure.Audits;
using NaftStats.Statistics.Disclosure.Lattices;

namespace NaftStats.Statistics.Disclosure.Suppression;

/// <summary>
/// Shows again what is not sensitive and is derivable anyway, or is no longer needed: the most costly cells first, in
/// batches of cells that share no relation. A batch that fails an audit gives back the cells near what it exposed, and all
/// of them if that does not help, so that nothing is exposed afterwards.
/// </summary>
public sealed class Reclaim
{
    private readonly CellProtection _protection;
    private readonly CellLattice _lattice;
    private readonly PupilDifferences _differences;
    private readonly SortedSet<int> _exposed;
    private readonly int[] _taken;
    private int _batch;

    /// <summary>Reclaim over a protection of which the cells <paramref name="unprotectable"/> are exposed whatever is hidden.</summary>
    public Reclaim(CellProtection protection, IEnumerable<int> unprotectable)
    {
        _protection = protection;
        _lattice = protection.Lattice;
        _differences = new PupilDifferences(protection);
        _exposed = [.. unprotectable];
        _taken = new int[_lattice.Relations.Count];
    }

    /// <summary>Shows cells again; returns how many.</summary>
    /// <param name="linear">The audit that says what is derivable anyway.</param>
    /// <param name="batches">The most batches: each costs one or two audits.</param>
    public int Run(LinearAudit linear, int batches)
    {
        var candidates = Enumerable.Range(0, _lattice.Published)
            .Where(cell => _protection.Hidden[cell] && !_protection.Small[cell] && !_protection.Dropped[cell]
                && (linear.Determines(cell) || _lattice.Trajecten[cell] > 0 || _lattice.Order(cell) <= _protection.Policy.ZeroOrder))
            .OrderByDescending(cell => linear.Determines(cell)).ThenByDescending(cell => _protection.Costs[cell]).ThenBy(cell => cell).ToList();
        var shown = 0;
        for (var batch = 0; batch < batches && candidates.Count > 0; batch++)
        {
            var (taken, left) = Take(candidates);
            candidates = left;
            shown += taken.Count == 0 ? 0 : Keep(taken);
        }

        return shown;
    }

    private (List<int> Taken, List<int> Left) Take(List<int> candidates)
    {
        _batch++;
        var (taken, left) = (new List<int>(), new List<int>());
        foreach (var cell in candidates)
        {
            if (_lattice.Relations.Of(cell).ToArray().Any(relation => _taken[relation] == _batch))
            {
                left.Add(cell);
                continue;
            }

            _protection.Hidden[cell] = false;
            if (IsNeeded(cell) || _differences.BetraysADifference(cell) || _differences.BetraysAPart(cell))
            {
                _protection.Hidden[cell] = true;
                continue;
            }

            taken.Add(cell);
            foreach (var relation in _lattice.Relations.Of(cell))
            {
                _taken[relation] = _batch;
            }
        }

        return (taken, left);
    }

    private int Keep(List<int> taken)
    {
        var exposed = Exposed();
        if (exposed.Count > 0)
        {
            var near = new HashSet<int>(exposed.SelectMany(Near).SelectMany(Near));
            Hide(taken, near.Contains);
            if (Exposed().Count > 0)
            {
                Hide(taken, _ => true);
            }
        }

        return taken.Count(cell => !_protection.Hidden[cell]);
    }

    private List<int> Exposed()
    {
        var bounds = IntervalAudit.Run(_protection);
        var exposed = bounds.Exposed().Where(cell => !_exposed.Contains(cell)).ToList();
        return exposed.Count > 0 ? exposed : [.. LinearAudit.Run(_protection, bounds).Exposed().Where(cell => !_exposed.Contains(cell))];
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
