using NaftStats.Statistics.Disclosure.Audits;
using NaftStats.Statistics.Disclosure.Suppression;
using NaftStats.Statistics.Tabulation;

namespace NaftStats.Statistics.Disclosure.Reports;

/// <summary>Makes the report that only the publisher sees.</summary>
internal static class InternalReports
{
    private const int MostNarrow = 50;

    public static InternalReport Of(
        IReadOnlyList<CellCounts> cubes, DisclosurePolicy policy, IReadOnlyList<CellProtection> years, IReadOnlySet<int> dropped)
    {
        var cells = years.SelectMany(Sensitive).ToArray();
        return new InternalReport(
            ProtectionHash.OfInput(cubes, policy),
            HiddenShares.ByOrder(years, dropped),
            HiddenShares.ByDimension(years, dropped),
            HiddenShares.ByTable(years, dropped),
            [.. cells.CountBy(cell => Math.Min(cell.Width, WidthCount.Open)).OrderBy(pair => pair.Key).Select(pair => new WidthCount(pair.Key, pair.Value))],
            [.. cells.OrderBy(cell => cell.Width).Take(MostNarrow)]);
    }

    private static IEnumerable<NarrowCell> Sensitive(CellProtection protection)
    {
        var bounds = IntervalAudit.Run(protection);
        var lattice = protection.Lattice;
        for (var cell = 0; cell < lattice.Count; cell++)
        {
            if (protection.Sensitive[cell])
            {
                var cube = lattice.Cubes[lattice.CubeOf[cell]];
                var (low, high) = bounds.Trajecten(cell);
                yield return new NarrowCell(
                    $"{cube.Population} {cube.Shape}", lattice.Year + 1, lattice.IsDerived(cell) ? null : cell - lattice.Offsets[lattice.CubeOf[cell]] + 1, low, high);
            }
        }
    }
}
