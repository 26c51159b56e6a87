using NaftStats.Disclosure.Audits;
using NaftStats.Disclosure.Lattices;
using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Suppression;

/// <summary>
/// Audits and hides more until nothing is exposed. Every round hides or gives up at least one cell, and only reclaim shows one
/// again, so the loop ends: with nothing exposed, or with cells that nothing can protect.
/// </summary>
public sealed class Repair
{
    private const int NearHops = 2;
    private const int FarHops = 8;
    private const int PatientRounds = 90;
    private const int MostAttempts = 8;

    private readonly CellProtection _protection;
    private readonly CellLattice _lattice;
    private readonly SecondarySuppression _secondary;
    private readonly PupilDifferences _differences;

    /// <summary>The repair of <paramref name="protection"/>.</summary>
    public Repair(CellProtection protection)
    {
        _protection = protection;
        _lattice = protection.Lattice;
        _secondary = new SecondarySuppression(protection);
        _differences = new PupilDifferences(protection);
    }

    /// <summary>The audits made so far.</summary>
    public int Rounds { get; private set; }

    /// <summary>The cells that stay exposed whatever is hidden.</summary>
    public IReadOnlyCollection<int> Unprotectable => _unprotectable;

    private readonly SortedSet<int> _unprotectable = [];

    private bool IsKept(int cell) => _protection.Policy.Keeps(_lattice.Cubes[_lattice.CubeOf[cell]].Shape.Axes);

    // The totals by type of traject stay, as they are the bases of everything.
    private bool CanDrop(int cell) => !_protection.IsUnpublished(cell) && !_protection.HasFrozen(_lattice.CubeOf[cell])
        && _lattice.Cubes[_lattice.CubeOf[cell]].Shape is var shape && shape.Order > 0 && !(shape.Order == 1 && shape.Axes[0].Dimension.Code == Dimension.TrajectTypes);

    private readonly Dictionary<int, int> _attempts = [];

    /// <summary>Mends every relation taken alone, without an audit.</summary>
    public void Mend()
    {
        _differences.Apply();
        _secondary.Run();
    }

    /// <summary>Repairs until nothing is exposed. The last audit B of the release alone is returned.</summary>
    public LinearAudit Run()
    {
        Mend();
        while (true)
        {
            Rounds++;
            var bounds = IntervalAudit.RunAll(_protection);
            if (bounds.Any(audit => HideAround(Wanted(audit, audit.Exposed()), cell => [[.. audit.Reliefs(cell)]], audit.Attacker)))
            {
                continue;
            }

            var linear = LinearAudit.RunAll(_protection, bounds);
            if (!bounds.Zip(linear).Any(pair => HideAround(Wanted(pair.First, pair.Second.Exposed()), pair.Second.Reliefs, pair.First.Attacker)))
            {
                return linear[0];
            }
        }
    }

    // What readers of source documents learn in spite of some rounds of hiding comes from the documents: they are given up there.
    private IReadOnlyList<int> Wanted(IntervalAudit audit, IReadOnlyList<int> exposed)
    {
        if (audit.Attacker == Attacker.KnowsSensitive)
        {
            return exposed;
        }

        foreach (var cell in exposed)
        {
            _protection.GivenUp[cell] |= _attempts.GetValueOrDefault(cell) >= MostAttempts;
        }

        return [.. exposed.Where(cell => !_protection.GivenUp[cell])];
    }

    /// <summary>Hides cells for each of <paramref name="exposed"/>, or gives it up; false where nothing is left to do.</summary>
    /// <param name="exposed">The exposed cells.</param>
    /// <param name="reliefs">Groups of cells; one of each may protect an exposed cell.</param>
    /// <param name="attacker">To whom they are exposed.</param>
    public bool HideAround(IReadOnlyList<int> exposed, Func<int, IReadOnlyList<int[]>> reliefs, Attacker attacker)
    {
        var chosen = new SortedSet<int>();
        var stuck = new List<int>();
        var (dropped, givenUp) = (false, false);
        foreach (var cell in exposed)
        {
            if (_unprotectable.Contains(cell))
            {
                continue;
            }

            // What did not help once may need more of it; reclaim shows again what it did not need.
            var groups = reliefs(cell);
            var attempt = _attempts[cell] = _attempts.GetValueOrDefault(cell) + 1;
            int[] found = [.. groups.SelectMany(group => CheapestOf(group, attempt))];
            if (found.Length == 0)
            {
                var hops = _lattice.Order(cell) < 2 || !CanDrop(cell) ? FarHops : Rounds < PatientRounds ? NearHops : 0;
                found = Around(groups.FirstOrDefault(group => group.Length > 0) ?? Near(cell), hops);
            }

            if (found.Length > 0)
            {
                chosen.UnionWith(found);
            }
            else if (attacker != Attacker.KnowsSensitive && IsKept(cell))
            {
                // A table that the documents print is not left out for the sake of their readers.
                _protection.GivenUp[cell] = true;
                givenUp = true;
            }
            else if (CanDrop(cell))
            {
                // Nothing near it is left to hide: the table goes. One that showed nothing of a year would still say what is small.
                _protection.Drop(_lattice.CubeOf[cell]);
                dropped = true;
            }
            else
            {
                stuck.Add(cell);
            }
        }

        var isMoved = dropped || givenUp || chosen.Count > 0;
        if (!isMoved)
        {
            _unprotectable.UnionWith(stuck);
        }

        _secondary.Hide(chosen);
        if (dropped)
        {
            _secondary.Run();
        }

        return isMoved;
    }

    /// <summary>Hides the cheapest cell of each group.</summary>
    public void HideOneOfEach(IReadOnlyList<IReadOnlyList<int>> groups) =>
        _secondary.Hide([.. groups.Select(group => CheapestOf([.. group])).Where(cell => cell >= 0).Distinct().Order()]);

    // The cheapest of the nearest cells that can be hidden, as far away as it takes.
    private int[] Around(int[] cells, int hops)
    {
        for (var hop = 0; hop < hops; hop++)
        {
            if (CheapestOf(cells) is >= 0 and var relief)
            {
                return [relief];
            }

            cells = [.. cells.SelectMany(Near).Distinct()];
        }

        return [];
    }

    // More than one only of tables with as many dimensions, as those with fewer are worth much more.
    private IEnumerable<int> CheapestOf(int[] cells, int count)
    {
        var left = cells;
        for (var order = 0; count > 0 && CheapestOf(left) is >= 0 and var cheapest && _lattice.Order(cheapest) >= order; count--)
        {
            yield return cheapest;
            order = _lattice.Order(cheapest);
            left = Array.FindAll(left, cell => cell != cheapest);
        }
    }

    private int CheapestOf(int[] cells)
    {
        var cell = _secondary.Cheapest(cells, -1, zeros: false);
        return cell >= 0 ? cell : _secondary.Cheapest(cells, -1, zeros: true);
    }

    private int[] Near(int cell)
    {
        var near = new SortedSet<int>();
        foreach (var relation in _lattice.Relations.Of(cell))
        {
            foreach (var term in _lattice.Relations.Terms(relation))
            {
                near.Add(term);
            }
        }

        foreach (var relation in _lattice.PupilRelations.Of(cell))
        {
            foreach (var term in _lattice.PupilRelations.Terms(relation))
            {
                near.Add(term);
            }
        }

        near.Remove(cell);
        return [.. near];
    }
}
