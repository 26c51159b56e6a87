using NaftStats.Disclosure.Audits;
using NaftStats.Disclosure.Knowledge;
using NaftStats.Disclosure.Lattices;
using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure;

/// <summary>The protection of a lattice: primary, dropped tables, secondary and repair, reclaim, and the last audits.</summary>
public sealed class LatticeProtection
{
    private const int ReclaimBatches = 16;

    private readonly Repair _repair;

    /// <summary>Hides the primaries of a lattice, and drops tables.</summary>
    /// <param name="lattice">The lattice.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="dropped">The places of the tables that are dropped.</param>
    /// <param name="printed">True for the cells that the source documents print; null where they print none.</param>
    /// <param name="remembered">What earlier releases have told; null where this is the first.</param>
    public LatticeProtection(
        CellLattice lattice, DisclosurePolicy policy, IEnumerable<int> dropped, bool[]? printed = null, RememberedCells? remembered = null)
    {
        Protection = new CellProtection(lattice, policy, printed, remembered);
        PrimaryRule.Apply(Protection);
        foreach (var cube in dropped)
        {
            Protection.Drop(cube);
        }

        MarkWhatIsOut();

        _repair = new Repair(Protection);
    }

    /// <summary>What is hidden.</summary>
    public CellProtection Protection { get; }

    /// <summary>The rounds of audit and repair.</summary>
    public int Rounds => _repair.Rounds;

    /// <summary>The cells that were shown again.</summary>
    public int Reclaimed { get; private set; }

    /// <summary>The sensitive cells that the last interval audit finds exposed.</summary>
    public IReadOnlyList<int> ExposedByIntervals { get; private set; } = [];

    /// <summary>The sensitive cells that the last null space audit finds exposed.</summary>
    public IReadOnlyList<int> ExposedByNullSpace { get; private set; } = [];

    /// <summary>Mends every relation taken alone; it tells which tables keep little.</summary>
    public void Estimate() => _repair.Mend();

    /// <summary>Protects the lattice.</summary>
    public void Run()
    {
        var linear = _repair.Run();
        Reclaimed = new Reclaim(Protection, _repair.Unprotectable).Run(linear, ReclaimBatches);
        Audit();
    }

    /// <summary>Hides the cheapest cell of each of <paramref name="reliefs"/>, and protects again.</summary>
    public void Mend(IReadOnlyList<IReadOnlyList<int>> reliefs)
    {
        if (reliefs.Count > 0)
        {
            _repair.HideOneOfEach(reliefs);
            _repair.Run();
            Audit();
        }
    }

    // What is learned even where everything that can be hidden is: from earlier releases, and from source documents.
    private void MarkWhatIsOut()
    {
        var hidden = (bool[])Protection.Hidden.Clone();
        for (var cell = 0; cell < hidden.Length; cell++)
        {
            Protection.Hidden[cell] = hidden[cell] || Protection.CanHide(cell);
        }

        if (Protection.Remembered is not null)
        {
            var bounds = IntervalAudit.Run(Protection);
            foreach (var cell in bounds.Exposed().Concat(LinearAudit.Run(Protection, bounds).Exposed()).ToArray())
            {
                Protection.Lost[cell] = true;
            }
        }

        if (Protection.Attackers.Count > 1)
        {
            var bounds = IntervalAudit.Run(Protection, Attacker.KnowsSensitiveAndPrinted);
            foreach (var cell in LinearAudit.Run(Protection, bounds).Exposed())
            {
                Protection.Printed[cell] = true;
            }

            foreach (var cell in bounds.Exposed())
            {
                Protection.NarrowedByPrint[cell] = true;
            }
        }

        hidden.CopyTo(Protection.Hidden, 0);
    }

    private void Audit()
    {
        var bounds = IntervalAudit.RunAll(Protection);
        ExposedByIntervals = [.. bounds.SelectMany(audit => audit.Exposed()).Distinct().Order()];
        ExposedByNullSpace = [.. LinearAudit.RunAll(Protection, bounds).SelectMany(audit => audit.Exposed()).Distinct().Order()];
    }
}
