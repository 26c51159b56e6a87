using System.Globalization;
using NaftStats.Disclosure.Suppression;

namespace NaftStats.Disclosure;

/// <summary>Counts what is hidden, by the number of dimensions, by dimension and by table.</summary>
internal static class HiddenShares
{
    public static IReadOnlyList<HiddenShare> ByOrder(CellProtection protection, IReadOnlySet<int> dropped) =>
        Group(protection, dropped, cube => [protection.Lattice.Cubes[cube].Shape.Order.ToString(CultureInfo.InvariantCulture)]);

    public static IReadOnlyList<HiddenShare> ByDimension(CellProtection protection, IReadOnlySet<int> dropped) =>
        Group(protection, dropped, cube => protection.Lattice.Cubes[cube].Shape.Axes.Select(axis => axis.Dimension.Code));

    public static IReadOnlyList<HiddenShare> ByTable(CellProtection protection, IReadOnlySet<int> dropped) =>
        Group(protection, dropped, cube => [$"{protection.Lattice.Cubes[cube].Population} {protection.Lattice.Cubes[cube].Shape}"]);

    private static HiddenShare[] Group(CellProtection protection, IReadOnlySet<int> dropped, Func<int, IEnumerable<string>> names) =>
        [.. Enumerable.Range(0, protection.Lattice.Cubes.Count)
            .Where(cube => !dropped.Contains(cube))
            .SelectMany(cube => names(cube).Select(name => (name, cube)))
            .GroupBy(pair => pair.name, pair => pair.cube)
            .Select(group => Count(group.Key, [.. group], protection))];

    private static HiddenShare Count(string name, int[] cubes, CellProtection protection)
    {
        int cells = 0, hidden = 0, filled = 0, filledHidden = 0;
        long mass = 0, massHidden = 0;
        foreach (var cube in cubes)
        {
            for (var cell = protection.Lattice.Offsets[cube]; cell < protection.Lattice.Offsets[cube + 1]; cell++)
            {
                var trajecten = protection.Lattice.Trajecten[cell];
                var isHidden = !protection.Shows(cell);
                cells++;
                hidden += isHidden ? 1 : 0;
                filled += trajecten > 0 ? 1 : 0;
                filledHidden += isHidden && trajecten > 0 ? 1 : 0;
                mass += trajecten;
                massHidden += isHidden ? trajecten : 0;
            }
        }

        return new HiddenShare(name, cubes.Length, cells, hidden, filled, filledHidden, mass, massHidden);
    }
}
