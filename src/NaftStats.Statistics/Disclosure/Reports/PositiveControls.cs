using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Disclosure.Audits;
using NaftStats.Statistics.Disclosure.Lattices;
using NaftStats.Statistics.Disclosure.Suppression;
using NaftStats.Statistics.Tabulation;

namespace NaftStats.Statistics.Disclosure.Reports;

/// <summary>
/// Runs the audits on the same data with small groups hidden and nothing else. What they learn there shows that they can learn;
/// without it, an audit that finds nothing in a release proves nothing.
/// </summary>
public static class PositiveControls
{
    /// <summary>Audits A and B on primary suppression only, all years together.</summary>
    /// <param name="cubes">All cubes of the plan, exact, over all years.</param>
    /// <param name="catalogue">All dimensions.</param>
    /// <param name="policy">The policy.</param>
    public static IReadOnlyList<AuditRun> Run(IReadOnlyList<CellCounts> cubes, IReadOnlyList<Dimension> catalogue, DisclosurePolicy policy)
    {
        int attempts = 0, intervals = 0, nullSpace = 0;
        Parallel.For(0, cubes.Count == 0 ? 0 : cubes[0].Years, year =>
        {
            var protection = new CellProtection(LatticeBuilder.Build(cubes, catalogue, policy, year), policy);
            PrimaryRule.Apply(protection);
            var bounds = IntervalAudit.Run(protection);
            Interlocked.Add(ref attempts, protection.Sensitive.Count(cell => cell));
            Interlocked.Add(ref intervals, bounds.Exposed().Count);
            Interlocked.Add(ref nullSpace, LinearAudit.Run(protection, bounds).Exposed().Count);
        });
        return [new AuditRun(AuditRun.Intervals, attempts, intervals), new AuditRun(AuditRun.NullSpace, attempts, nullSpace)];
    }
}
