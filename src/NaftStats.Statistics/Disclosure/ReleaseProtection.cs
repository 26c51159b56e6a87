using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Disclosure.Lattices;
using NaftStats.Statistics.Disclosure.Reports;
using NaftStats.Statistics.Tabulation;

namespace NaftStats.Statistics.Disclosure;

/// <summary>
/// Protects the whole of a release at once: primary, dropped tables, secondary, repair under audits A and B, reclaim. Years
/// are independent and are protected side by side; the outcome does not depend on how many at a time.
/// </summary>
public static class ReleaseProtection
{
    /// <summary>Protects <paramref name="cubes"/>.</summary>
    /// <param name="cubes">All cubes of the plan, exact, over all years.</param>
    /// <param name="catalogue">All dimensions.</param>
    /// <param name="policy">The policy.</param>
    /// <param name="progress">Told how many steps of all are done.</param>
    /// <param name="parallelism">How many years at a time; -1 for as many as there are processors.</param>
    public static ProtectedRelease Protect(
        IReadOnlyList<CellCounts> cubes, IReadOnlyList<Dimension> catalogue, DisclosurePolicy policy, Action<int, int>? progress = null, int parallelism = -1)
    {
        var years = Protected(cubes, catalogue, policy, progress, parallelism, out var dropped);
        return ToRelease(cubes, policy, years, dropped, []);
    }

    internal static YearProtection[] Protected(
        IReadOnlyList<CellCounts> cubes,
        IReadOnlyList<Dimension> catalogue,
        DisclosurePolicy policy,
        Action<int, int>? progress,
        int parallelism,
        out HashSet<int> dropped)
    {
        var count = cubes.Count == 0 ? 0 : cubes[0].Years;
        var done = 0;
        var options = new ParallelOptions { MaxDegreeOfParallelism = parallelism };
        var years = new YearProtection[count];
        Parallel.For(0, count, options, year =>
        {
            years[year] = new YearProtection(LatticeBuilder.Build(cubes, catalogue, policy, year), policy, []);
            years[year].Estimate();
            progress?.Invoke(Interlocked.Increment(ref done), 2 * count);
        });

        var meagre = Meagre(cubes, policy, years);
        Parallel.For(0, count, options, year =>
        {
            years[year] = new YearProtection(years[year].Protection.Lattice, policy, meagre);
            years[year].Run();
            progress?.Invoke(Interlocked.Increment(ref done), 2 * count);
        });

        // Dropping takes something away from an attacker, so what became meagre on the way may go without another audit.
        dropped = [.. meagre, .. Meagre(cubes, policy, years)];
        return years;
    }

    internal static ProtectedRelease ToRelease(
        IReadOnlyList<CellCounts> cubes, DisclosurePolicy policy, IReadOnlyList<YearProtection> years, IReadOnlySet<int> dropped, IReadOnlyList<AuditRun> joint)
    {
        var protections = years.Select(year => year.Protection).ToArray();
        var masked = MaskedCubes.Of(cubes, protections, dropped);
        var sensitive = protections.Sum(year => year.Sensitive.Count(cell => cell));
        var report = InternalReports.Of(cubes, policy, protections, dropped);
        var publicReport = new AuditReport(
            ProtectionHash.Method,
            policy.Profile,
            ProtectionHash.OfMasks(masked),
            [.. report.Orders.Select(share => share.ToPublished())],
            [.. report.Dimensions.Select(share => share.ToPublished())],
            [.. report.Tables.Select(share => share.ToPublished() with { MassPercentage = null })],
            [.. dropped.Order().Select(cube => $"{cubes[cube].Population} {cubes[cube].Shape}")],
            years.Sum(year => year.Rounds),
            [
                new AuditRun(AuditRun.Intervals, sensitive, years.Sum(year => year.ExposedByIntervals.Count)),
                new AuditRun(AuditRun.NullSpace, sensitive, years.Sum(year => year.ExposedByNullSpace.Count)),
                .. joint,
            ]);
        return new ProtectedRelease(masked, publicReport, report, [.. years.SelectMany(Describe)]);
    }

    private static HashSet<int> Meagre(IReadOnlyList<CellCounts> cubes, DisclosurePolicy policy, IReadOnlyList<YearProtection> years) =>
    [
        .. Enumerable.Range(0, cubes.Count).Where(cube =>
        {
            long filled = 0, hidden = 0;
            foreach (var protection in years.Select(year => year.Protection))
            {
                for (var cell = protection.Lattice.Offsets[cube]; cell < protection.Lattice.Offsets[cube + 1]; cell++)
                {
                    filled += protection.Lattice.Trajecten[cell] > 0 ? 1 : 0;
                    hidden += protection.Lattice.Trajecten[cell] > 0 && protection.Hidden[cell] ? 1 : 0;
                }
            }

            return !policy.Keeps(cubes[cube].Shape.Axes) && 100 * hidden > policy.DropAbove * filled;
        }),
    ];

    private static IEnumerable<string> Describe(YearProtection year)
    {
        var lattice = year.Protection.Lattice;
        string Place(int cell) => lattice.IsDerived(cell)
            ? $"a complement within {lattice.Cubes[lattice.CubeOf[cell]].Population} {lattice.Cubes[lattice.CubeOf[cell]].Shape}, year {lattice.Year + 1}"
            : $"{lattice.Cubes[lattice.CubeOf[cell]].Population} {lattice.Cubes[lattice.CubeOf[cell]].Shape}, year {lattice.Year + 1}, cell {cell - lattice.Offsets[lattice.CubeOf[cell]] + 1}";
        return year.ExposedByIntervals.Select(cell => $"intervals: {Place(cell)}").Concat(year.ExposedByNullSpace.Select(cell => $"null space: {Place(cell)}"));
    }
}
