using NaftStats.Disclosure.Lattices;

namespace NaftStats.Disclosure.Suppression;

/// <summary>
/// Hides more until every relation, taken alone, keeps its secrets (<see cref="RelationRule"/>): a worklist to a fixpoint.
/// Of the cells that would mend a relation the cheapest is hidden; a zero or the parent only where no child mends it.
/// Source: Cox, Suppression methodology and statistical disclosure control (1980); the fixpoint over linked tables is
/// HiTaS' backtracking (de Wolf 2002).
/// </summary>
public sealed class SecondarySuppression
{
    private readonly CellProtection _protection;
    private readonly CellLattice _lattice;
    private readonly Queue<int> _work = [];
    private readonly bool[] _waits;

    /// <summary>Secondary suppression over <paramref name="protection"/>.</summary>
    public SecondarySuppression(CellProtection protection)
    {
        _protection = protection;
        _lattice = protection.Lattice;
        _waits = new bool[_lattice.Relations.Count];
    }

    /// <summary>The relations that could not be mended: everything around them is hidden already, or may not be.</summary>
    public ICollection<int> Unmended => _unmended;

    private readonly SortedSet<int> _unmended = [];

    /// <summary>Mends all relations.</summary>
    public void Run()
    {
        for (var relation = 0; relation < _lattice.Relations.Count; relation++)
        {
            Enqueue(relation);
        }

        Drain();
    }

    /// <summary>Hides cells and mends what that breaks.</summary>
    public void Hide(IEnumerable<int> cells)
    {
        foreach (var cell in cells)
        {
            HideOne(cell);
        }

        Drain();
    }

    /// <summary>The cheapest of <paramref name="cells"/> that can be hidden, or -1. What would break other relations costs more.</summary>
    /// <param name="cells">The cells.</param>
    /// <param name="relation">The relation that the cell must mend, or -1 for any.</param>
    /// <param name="zeros">True where a zero will do.</param>
    public int Cheapest(ReadOnlySpan<int> cells, int relation, bool zeros)
    {
        var best = -1;
        var least = long.MaxValue;
        foreach (var cell in cells)
        {
            if (!_protection.CanHide(cell) || (_lattice.Trajecten[cell] == 0 && !zeros) || _protection.Costs[cell] >= least
                || (relation >= 0 && !RelationRule.Holds(_protection, relation, cell)))
            {
                continue;
            }

            var cost = _protection.Costs[cell] * (1 + Breaks(cell));
            if (cost < least || (cost == least && cell < best))
            {
                (best, least) = (cell, cost);
            }
        }

        return best;
    }

    private int Breaks(int cell)
    {
        var broken = 0;
        foreach (var relation in _lattice.Relations.Of(cell))
        {
            if (!RelationRule.Holds(_protection, relation, cell))
            {
                broken++;
            }
        }

        return broken;
    }

    private void Drain()
    {
        while (_work.TryDequeue(out var relation))
        {
            _waits[relation] = false;
            while (!RelationRule.Holds(_protection, relation))
            {
                var terms = _lattice.Relations.Terms(relation);
                var cell = Cheapest(terms, relation, zeros: false);
                cell = cell >= 0 ? cell : Cheapest(terms[1..], -1, zeros: false);
                cell = cell >= 0 ? cell : Cheapest(terms[1..], relation, zeros: true);
                cell = cell >= 0 ? cell : Cheapest(terms, -1, zeros: true);
                if (cell < 0)
                {
                    _unmended.Add(relation);
                    break;
                }

                HideOne(cell);
            }
        }
    }

    private void HideOne(int cell)
    {
        if (_protection.Hidden[cell])
        {
            return;
        }

        _protection.Hidden[cell] = true;
        foreach (var relation in _lattice.Relations.Of(cell))
        {
            Enqueue(relation);
        }
    }

    private void Enqueue(int relation)
    {
        if (!_waits[relation])
        {
            _waits[relation] = true;
            _work.Enqueue(relation);
        }
    }
}
