using NaftStats.Disclosure.Audits;
using NaftStats.Disclosure.Suppression;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Reports;

/// <summary>Makes the report that only the publisher sees.</summary>
internal static class InternalReports
{
    private const int MostNarrow = 50;

    public static InternalReport Of(
        IReadOnlyList<CellCounts> cubes, DisclosurePolicy policy, CellProtection protection, IReadOnlySet<int> dropped)
    {
        var cells = Sensitive(protection).ToArray();
        return new InternalReport(
            ProtectionInput.Hash(cubes, policy),
            HiddenShares.ByOrder(protection, dropped),
            HiddenShares.ByDimension(protection, dropped),
            HiddenShares.ByTable(protection, dropped),
            [.. cells.CountBy(cell => Math.Min(cell.Width, WidthCount.Open)).OrderBy(pair => pair.Key).Select(pair => new WidthCount(pair.Key, pair.Value))],
            [.. cells.OrderBy(cell => cell.Width).Take(MostNarrow)])
        {
            KeptYears = protection.Remembered?.Kept ?? new Dictionary<int, int>(),
            GivenUp = Enumerable.Range(0, protection.Lattice.Count).Count(cell => protection.Sensitive[cell] && protection.GivenUp[cell] && !protection.Printed[cell]),
            Lost = protection.Lost.Count(cell => cell),
        };
    }

    private static IEnumerable<NarrowCell> Sensitive(CellProtection protection)
    {
        var bounds = IntervalAudit.Run(protection);
        var lattice = protection.Lattice;
        for (var cell = 0; cell < lattice.Count; cell++)
        {
            if (protection.Sensitive[cell])
            {
                var cube = lattice.CubeOf[cell];
                var (low, high) = bounds.Trajecten(cell);
                yield return new NarrowCell(
                    $"{lattice.Cubes[cube].Population} {lattice.Cubes[cube].Shape}", lattice.YearOf[cell] + 1,
                    lattice.IsDerived(cell) ? null : cell - lattice.CellsOf(cube, lattice.YearOf[cell]).Start.Value + 1, low, high);
            }
        }
    }
}
