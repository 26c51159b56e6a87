using NaftStats.Statistics.Disclosure.Lattices;
using NaftStats.Statistics.Disclosure.Suppression;

namespace NaftStats.Statistics.Disclosure.Audits;

/// <summary>
/// Audit B: which hidden cells are linear combinations of shown ones, over any number of relations at once. What audit A
/// pinned counts as shown. Two random vectors of the null space decide: a cell that stands still in both is determined, and
/// one that moves in step with another is determined for whoever is alone in that other one.
/// Source: Domingo-Ferrer, Oganian and Torra (2002) for the problem; the null space is <see cref="NullSpaceProjection"/>.
/// </summary>
public sealed class LinearAudit
{
    private const ulong Seed = 0x4E414654;
    private const int MostChained = 40;

    private readonly CellProtection _protection;
    private readonly CellLattice _lattice;
    private readonly IntervalAudit _bounds;
    private readonly bool[] _exposed;
    private readonly bool[] _determined;
    private readonly bool[] _pupilsDetermined;
    private readonly int[] _steps;
    private readonly int[] _pupilSteps;

    private LinearAudit(CellProtection protection, IntervalAudit bounds)
    {
        _protection = protection;
        _bounds = bounds;
        _lattice = protection.Lattice;
        _exposed = new bool[_lattice.Count];
        _determined = new bool[_lattice.Count];
        _pupilsDetermined = new bool[_lattice.Count];
        _steps = new int[_lattice.Count];
        _pupilSteps = new int[_lattice.Count];
    }

    /// <summary>The audits of <paramref name="protection"/> for each of the attackers, given their bounds, side by side.</summary>
    public static LinearAudit[] RunAll(CellProtection protection, IReadOnlyList<IntervalAudit> bounds) =>
        [.. bounds.AsParallel().AsOrdered().Select(audit => Run(protection, audit))];

    /// <summary>
    /// Audits <paramref name="protection"/>, given the bounds of audit A and for the same attacker. Of a reader of source documents
    /// only what follows without knowing which cells are sensitive counts here: the documents narrow some cells by themselves.
    /// </summary>
    public static LinearAudit Run(CellProtection protection, IntervalAudit bounds)
    {
        bounds = bounds.Attacker == Attacker.KnowsSensitiveAndPrinted ? IntervalAudit.Run(protection, Attacker.KnowsPrinted) : bounds;
        var audit = new LinearAudit(protection, bounds);
        var lattice = protection.Lattice;
        audit.Search(lattice.Relations, cell => bounds.Trajecten(cell), cell => lattice.Trajecten[cell], _ => true, pupils: false);
        audit.Search(
            lattice.PupilRelations, cell => bounds.Leerlingen(cell), cell => lattice.Leerlingen[cell],
            cell => lattice.Leerlingen[cell] > 0 && lattice.Leerlingen[cell] < protection.Thresholds[cell], pupils: true);
        return audit;
    }

    /// <summary>The sensitive cells that are determined, for anyone or for one who is alone in another cell; in order.</summary>
    public IReadOnlyList<int> Exposed() => [.. Enumerable.Range(0, _lattice.Count).Where(cell => _exposed[cell])];

    /// <summary>True where the trajecten of a hidden cell are determined by what is shown.</summary>
    public bool Determines(int cell) => _determined[cell];

    /// <summary>
    /// For each relation that alone gives an exposed cell away, the shown cells of which one must be hidden to break it; none where
    /// only a long chain of relations does. Of a cell that its bounds pin: the shown cells that they come from.
    /// </summary>
    public IReadOnlyList<int[]> Reliefs(int cell)
    {
        var (low, high) = _bounds.Trajecten(cell);
        int[] bounds = low == high ? [.. _bounds.Reliefs(cell)] : [];
        return bounds.Length > 0 ? [bounds] : Bindings(cell);
    }

    private IReadOnlyList<int[]> Bindings(int cell) =>
        [.. Binding(_lattice.Relations, cell, _determined, _steps), .. Binding(_lattice.PupilRelations, cell, _pupilsDetermined, _pupilSteps)];

    private List<int[]> Binding(CellRelations relations, int cell, bool[] determined, int[] steps)
    {
        var binding = new List<int[]>();
        List<int> chain = [cell];
        for (var (i, level) = (0, 1); i < chain.Count && chain.Count < MostChained; i++)
        {
            if (i == level)
            {
                if (binding.Count > 0)
                {
                    break;
                }

                level = chain.Count;
            }

            foreach (var relation in relations.Of(chain[i]))
            {
                var terms = relations.Terms(relation).ToArray();
                if (!terms.All(term => !_protection.Hidden[term] || determined[term] || (steps[cell] > 0 && steps[term] == steps[cell])))
                {
                    continue;
                }

                // A relation that has nothing left to hide only hands on what another one gives away.
                var candidates = Array.FindAll(terms, _protection.CanHide);
                if (candidates.Length > 0)
                {
                    binding.Add(candidates);
                }
                else
                {
                    chain.AddRange(terms.Where(term => _protection.Hidden[term] && !chain.Contains(term)));
                }
            }
        }

        return binding;
    }

    private void Search(CellRelations relations, Func<int, (int Low, int High)> bounds, Func<int, int> value, Func<int, bool> matters, bool pupils)
    {
        var columns = new int[_lattice.Count];
        Array.Fill(columns, -1);
        var unknowns = new List<int>();
        for (var cell = 0; cell < columns.Length; cell++)
        {
            var (low, high) = bounds(cell);
            if (!_protection.Hidden[cell] || relations.Of(cell).Length == 0)
            {
                continue;
            }

            if (low == high)
            {
                Determine(cell, matters, pupils);
            }
            else
            {
                columns[cell] = unknowns.Count;
                unknowns.Add(cell);
            }
        }

        var rows = Equations(relations, columns, unknowns.Count);
        var first = NullSpaceProjection.Project(rows, Seed);
        var second = NullSpaceProjection.Project(rows, Seed + 1);
        var moving = new List<int>();
        for (var i = 0; i < unknowns.Count; i++)
        {
            if (Math.Abs(first[i]) < NullSpaceProjection.Still && Math.Abs(second[i]) < NullSpaceProjection.Still)
            {
                Determine(unknowns[i], matters, pupils);
            }
            else if (_protection.Sensitive[unknowns[i]] && !_bounds.IsRead(unknowns[i]) && value(unknowns[i]) > 0 && !_protection.IsUnpublished(unknowns[i]))
            {
                moving.Add(i);
            }
        }

        ExposeToInsiders(unknowns, moving, first, second, value, pupils);
    }

    private void Determine(int cell, Func<int, bool> matters, bool pupils)
    {
        (pupils ? _pupilsDetermined : _determined)[cell] = true;
        _exposed[cell] |= _protection.Sensitive[cell] && !_protection.Lost[cell] && !_bounds.IsRead(cell) && matters(cell);
    }

    private static SparseRows Equations(CellRelations relations, int[] columns, int unknowns)
    {
        var rows = new SparseRows(unknowns);
        for (var relation = 0; relation < relations.Count; relation++)
        {
            var terms = relations.Terms(relation);
            for (var i = 0; i < terms.Length; i++)
            {
                if (columns[terms[i]] >= 0)
                {
                    rows.Add(columns[terms[i]], i == 0 ? (sbyte)1 : (sbyte)-1);
                }
            }

            rows.EndRow();
        }

        return rows;
    }

    // Cells whose two components have one ratio move in step. What the insider learns of himself is nothing new.
    private void ExposeToInsiders(List<int> unknowns, List<int> moving, double[] first, double[] second, Func<int, int> value, bool pupils)
    {
        var byAngle = moving.Select(i => (Place: i, Angle: Math.Atan(first[i] / second[i]))).OrderBy(pair => pair.Angle).ThenBy(pair => pair.Place).ToArray();
        for (var start = 0; start < byAngle.Length;)
        {
            var end = start + 1;
            while (end < byAngle.Length && byAngle[end].Angle - byAngle[end - 1].Angle < 1e-9)
            {
                end++;
            }

            var group = byAngle[start..end];
            foreach (var (place, _) in group)
            {
                (pupils ? _pupilSteps : _steps)[unknowns[place]] = start + 1;
            }

            foreach (var (single, _) in group.Where(pair => value(unknowns[pair.Place]) == 1 && _lattice.Leerlingen[unknowns[pair.Place]] == 1))
            {
                foreach (var (other, _) in group)
                {
                    _exposed[unknowns[other]] |= other != single && !_protection.NarrowedByPrint[unknowns[other]] && !_protection.Lost[unknowns[other]] && _lattice.Single(unknowns[other]) != _lattice.Single(unknowns[single]);
                }
            }

            start = end;
        }
    }
}
