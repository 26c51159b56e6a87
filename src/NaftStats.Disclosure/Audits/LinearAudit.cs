using NaftStats.Disclosure.Lattices;
using NaftStats.Disclosure.Suppression;

namespace NaftStats.Disclosure.Audits;

/// <summary>
/// Audit B: which hidden cells are linear combinations of shown ones, over any number of relations at once. What audit A
/// pinned counts as shown. Two random vectors of the null space decide: a cell that stands still in both is determined, and
/// one that moves in step with another is determined for whoever is alone in that other one.
/// Source: Domingo-Ferrer, Oganian and Torra (2002) for the problem; the null space is <see cref="NullSpaceProjection"/>.
/// </summary>
public sealed class LinearAudit
{
    private const ulong Seed = 0x4E414654;

    private readonly CellProtection _protection;
    private readonly CellLattice _lattice;
    private readonly IntervalAudit _bounds;
    private readonly bool[] _exposed;
    private readonly LinearFindings _trajecten;
    private readonly LinearFindings _pupils;

    private LinearAudit(CellProtection protection, IntervalAudit bounds)
    {
        _protection = protection;
        _bounds = bounds;
        _lattice = protection.Lattice;
        _exposed = new bool[_lattice.Count];
        _trajecten = Search(_lattice.Relations, bounds.Trajecten, cell => _lattice.Trajecten[cell], _ => true);
        _pupils = Search(
            _lattice.PupilRelations, bounds.Leerlingen, cell => _lattice.Leerlingen[cell],
            cell => _lattice.Leerlingen[cell] > 0 && _lattice.Leerlingen[cell] < protection.Thresholds[cell]);
    }

    /// <summary>The audits of <paramref name="protection"/> for each of the attackers, given their bounds, side by side.</summary>
    public static LinearAudit[] RunAll(CellProtection protection, IReadOnlyList<IntervalAudit> bounds) =>
        [.. bounds.AsParallel().AsOrdered().Select(audit => Run(protection, audit))];

    /// <summary>
    /// Audits <paramref name="protection"/>, given the bounds of audit A and for the same attacker. Of a reader of source documents
    /// only what follows without knowing which cells are sensitive counts here: the documents narrow some cells by themselves.
    /// </summary>
    public static LinearAudit Run(CellProtection protection, IntervalAudit bounds) =>
        new(protection, bounds.Attacker == Attacker.KnowsSensitiveAndPrinted ? IntervalAudit.Run(protection, Attacker.KnowsPrinted) : bounds);

    /// <summary>The sensitive cells that are determined, for anyone or for one who is alone in another cell; in order.</summary>
    public IReadOnlyList<int> Exposed() => [.. Enumerable.Range(0, _lattice.Count).Where(cell => _exposed[cell])];

    /// <summary>True where the trajecten of a hidden cell are determined by what is shown.</summary>
    public bool Determines(int cell) => _trajecten.IsDetermined(cell);

    /// <summary>
    /// For each relation that alone gives an exposed cell away, the shown cells of which one must be hidden to break it; where only a
    /// long chain of relations does, the shown cells that it needs. Of a cell that its bounds pin: those that they come from.
    /// </summary>
    public IReadOnlyList<int[]> Reliefs(int cell)
    {
        var (low, high) = _bounds.Trajecten(cell);
        int[] bounds = low == high ? [.. _bounds.Reliefs(cell)] : [];
        int[][] near = bounds.Length > 0 ? [bounds] : [.. _trajecten.Binding(_protection, cell), .. _pupils.Binding(_protection, cell)];
        return near.Length > 0 ? near : [.. new[] { Behind(_trajecten, cell), Behind(_pupils, cell) }.Where(cells => cells.Length > 0)];
    }

    // What audit A pins in a chain has its own shown cells behind it.
    private int[] Behind(LinearFindings findings, int cell)
    {
        var known = findings.KnownBehind(cell);
        int[] shown = [.. known.Where(_protection.CanHide)];
        return shown.Length > 0 ? shown : [.. known.Where(behind => _protection.Hidden[behind]).SelectMany(_bounds.Reliefs).Distinct().Order()];
    }

    private LinearFindings Search(CellRelations relations, Func<int, (int Low, int High)> bounds, Func<int, int> value, Func<int, bool> matters)
    {
        bool IsPinned(int cell) => bounds(cell) is var (low, high) && low == high;
        var findings = new LinearFindings(new LinearSystem(relations, _lattice.Count, cell => _protection.Hidden[cell] && !IsPinned(cell)));
        foreach (var cell in Enumerable.Range(0, _lattice.Count).Where(cell => _protection.Hidden[cell] && relations.Of(cell).Length > 0 && IsPinned(cell)))
        {
            Determine(findings, cell, matters);
        }

        var unknowns = findings.System.Unknowns;
        var (first, second) = (findings.System.Move(Seed), findings.System.Move(Seed + 1));
        var moving = new List<(int Cell, double Length, double Angle)>();
        foreach (var (i, cell) in unknowns.Index())
        {
            if (Math.Abs(first[i]) < NullSpaceProjection.Still && Math.Abs(second[i]) < NullSpaceProjection.Still)
            {
                Determine(findings, cell, matters);
            }
            else if (_protection.Sensitive[cell] && !_bounds.IsRead(cell) && value(cell) > 0 && !_protection.IsUnpublished(cell))
            {
                moving.Add((cell, first[i], Math.Atan(first[i] / second[i])));
            }
        }

        ExposeToInsiders(findings, moving, value);
        return findings;
    }

    private void Determine(LinearFindings findings, int cell, Func<int, bool> matters)
    {
        findings.Determine(cell);
        _exposed[cell] |= _protection.Sensitive[cell] && !_protection.Lost[cell] && !_bounds.IsRead(cell) && matters(cell);
    }

    // Cells whose two components have one ratio move in step. What the insider learns of himself is nothing new.
    private void ExposeToInsiders(LinearFindings findings, List<(int Cell, double Length, double Angle)> moving, Func<int, int> value)
    {
        var byAngle = moving.OrderBy(pair => pair.Angle).ThenBy(pair => pair.Cell).ToArray();
        for (var start = 0; start < byAngle.Length;)
        {
            var end = start + 1;
            while (end < byAngle.Length && byAngle[end].Angle - byAngle[end - 1].Angle < 1e-9)
            {
                end++;
            }

            var group = byAngle[start..end];
            foreach (var (single, length, _) in group.Where(pair => value(pair.Cell) == 1 && _lattice.Leerlingen[pair.Cell] == 1))
            {
                foreach (var other in group.Where(other => _lattice.Single(other.Cell) != _lattice.Single(single)))
                {
                    findings.MoveTogether(other.Cell, single, other.Length / length);
                    _exposed[other.Cell] |= !_protection.NarrowedByPrint[other.Cell] && !_protection.Lost[other.Cell];
                }
            }

            findings.Group([.. group.Select(pair => pair.Cell)]);
            start = end;
        }
    }
}
