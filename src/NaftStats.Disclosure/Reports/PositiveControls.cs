using NaftStats.Disclosure.Audits;
using NaftStats.Disclosure.Lattices;
using NaftStats.Disclosure.Suppression;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Reports;

/// <summary>
/// Runs the audits on the same data with small groups hidden and nothing else. What they learn there shows that they can learn;
/// without it, an audit that finds nothing in a release proves nothing.
/// </summary>
public static class PositiveControls
{
    /// <summary>The three audits on primary suppression only; audit C, which takes longest, on one of sixteen subsets.</summary>
    /// <param name="cubes">All cubes of the plan, exact, over all years.</param>
    /// <param name="catalogue">All dimensions.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="tabulator">Counts what nobody publishes, so that audit C can attack it.</param>
    public static IReadOnlyList<AuditRun> Run(IReadOnlyList<CellCounts> cubes, IReadOnlyList<Dimension> catalogue, DisclosurePolicy policy, Tabulator tabulator)
    {
        var protection = new CellProtection(LatticeBuilder.Build(cubes, catalogue, policy), policy);
        PrimaryRule.Apply(protection);
        var attempts = protection.Sensitive.Count(cell => cell);
        var bounds = IntervalAudit.Run(protection);
        return
        [
            new AuditRun(AuditRun.Intervals, attempts, bounds.Exposed().Count),
            new AuditRun(AuditRun.NullSpace, attempts, LinearAudit.Run(protection, bounds).Exposed().Count),
            JointProtection.Control(protection, catalogue, tabulator),
        ];
    }
}
