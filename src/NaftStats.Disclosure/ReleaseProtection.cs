using NaftStats.Disclosure.Knowledge;
using NaftStats.Disclosure.Lattices;
using NaftStats.Disclosure.Reports;
using NaftStats.Disclosure.Suppression;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure;

/// <summary>
/// Protects the whole of a release at once: primary, dropped tables, secondary, repair under audits A and B, reclaim. The
/// outcome does not depend on the number of processors.
/// </summary>
public static class ReleaseProtection
{
    /// <summary>Protects <paramref name="cubes"/>.</summary>
    /// <param name="cubes">All cubes of the plan, exact, over all years.</param>
    /// <param name="catalogue">All dimensions.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="prior">What attackers know without the release; nothing where it is null.</param>
    /// <param name="progress">Told how many steps of all are done.</param>
    public static ProtectedRelease Protect(
        IReadOnlyList<CellCounts> cubes, IReadOnlyList<Dimension> catalogue, DisclosurePolicy policy, PriorKnowledge? prior = null, Action<int, int>? progress = null)
    {
        var protection = Protected(cubes, catalogue, policy, prior, done => progress?.Invoke(done, Steps), out var dropped);
        return ToRelease(cubes, policy, protection, dropped, [], prior);
    }

    internal const int Steps = 2;

    internal static LatticeProtection Protected(
        IReadOnlyList<CellCounts> cubes, IReadOnlyList<Dimension> catalogue, DisclosurePolicy policy, PriorKnowledge? prior, Action<int> progress, out HashSet<int> dropped)
    {
        var remembered = prior?.Memory is { } memory ? RememberedCells.Of(memory, cubes, policy) : null;
        var lattice = LatticeBuilder.Build(remembered?.Counts ?? cubes, catalogue, policy, remembered);
        var printed = prior is null ? null : PrintedCells.Of(lattice, catalogue, policy, prior.Publications);
        int[] leftOut = [.. remembered?.LeftOut() ?? [], .. cubes.Index().Where(cube => prior?.IsUnpublished(cube.Item) == true).Select(cube => cube.Index)];
        var estimate = new LatticeProtection(lattice, policy, leftOut, null, remembered);
        estimate.Estimate();
        progress(1);
        HashSet<int> meagre = [.. leftOut, .. Meagre(estimate.Protection)];
        var protection = new LatticeProtection(lattice, policy, meagre, printed, remembered);
        protection.Run();
        progress(Steps);

        // Dropping takes something away from an attacker, so what became meagre on the way may go without another audit.
        dropped = [.. meagre, .. Meagre(protection.Protection)];
        return protection;
    }

    internal static ProtectedRelease ToRelease(
        IReadOnlyList<CellCounts> cubes, DisclosurePolicy policy, LatticeProtection protection, IReadOnlySet<int> dropped, IReadOnlyList<AuditRun> joint, PriorKnowledge? prior)
    {
        dropped = dropped.Concat(Enumerable.Range(0, cubes.Count).Where(protection.Protection.IsDropped)).ToHashSet();
        var masked = MaskedCubes.Of(protection.Protection, dropped);
        var sensitive = protection.Protection.Sensitive.Count(cell => cell);
        var report = InternalReports.Of(cubes, policy, protection.Protection, dropped);
        var publicReport = new AuditReport(
            ProtectionInput.Method,
            policy.Profile,
            AuditSeal.MaskHash(masked),
            [.. report.Orders.Select(share => share.ToPublished())],
            [.. report.Dimensions.Select(share => share.ToPublished())],
            [.. report.Tables.Select(share => share.ToPublished() with { MassPercentage = null })],
            [.. dropped.Order().Where(cube => prior?.IsUnpublished(cubes[cube]) != true).Select(cube => $"{cubes[cube].Population} {cubes[cube].Shape}")],
            protection.Rounds,
            [
                new AuditRun(AuditRun.Intervals, sensitive, protection.ExposedByIntervals.Count),
                new AuditRun(AuditRun.NullSpace, sensitive, protection.ExposedByNullSpace.Count),
                .. joint,
            ])
        { Predecessors = prior?.Memory?.Versions ?? [] };
        return new ProtectedRelease(masked, publicReport, report, [.. Describe(protection)]);
    }

    private static HashSet<int> Meagre(CellProtection protection) =>
    [
        .. Enumerable.Range(0, protection.Lattice.Cubes.Count).Where(cube =>
        {
            long filled = 0, hidden = 0;
            for (var cell = protection.Lattice.Offsets[cube]; cell < protection.Lattice.Offsets[cube + 1]; cell++)
            {
                filled += protection.Lattice.Trajecten[cell] > 0 ? 1 : 0;
                hidden += protection.Lattice.Trajecten[cell] > 0 && protection.Hidden[cell] ? 1 : 0;
            }

            return protection.Remembered?.HoldsTable(cube) != true && !protection.Policy.Keeps(protection.Lattice.Cubes[cube].Shape.Axes) && 100 * hidden > protection.Policy.DropAbove * filled;
        }),
    ];

    private static IEnumerable<string> Describe(LatticeProtection protection) =>
        protection.ExposedByIntervals.Select(cell => $"intervals: {protection.Protection.Lattice.Name(cell)}")
            .Concat(protection.ExposedByNullSpace.Select(cell => $"null space: {protection.Protection.Lattice.Name(cell)}"));
}
