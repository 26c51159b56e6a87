using System.Globalization;
using NaftStats.Statistics.Disclosure.Suppression;

namespace NaftStats.Statistics.Disclosure;

/// <summary>Counts what is hidden, by the number of dimensions, by dimension and by table.</summary>
internal static class HiddenShares
{
    public static IReadOnlyList<HiddenShare> ByOrder(IReadOnlyList<CellProtection> years, IReadOnlySet<int> dropped) =>
        Group(years, dropped, cube => [years[0].Lattice.Cubes[cube].Shape.Order.ToString(CultureInfo.InvariantCulture)]);

    public static IReadOnlyList<HiddenShare> ByDimension(IReadOnlyList<CellProtection> years, IReadOnlySet<int> dropped) =>
        Group(years, dropped, cube => years[0].Lattice.Cubes[cube].Shape.Axes.Select(axis => axis.Dimension.Code));

    public static IReadOnlyList<HiddenShare> ByTable(IReadOnlyList<CellProtection> years, IReadOnlySet<int> dropped) =>
        Group(years, dropped, cube => [$"{years[0].Lattice.Cubes[cube].Population} {years[0].Lattice.Cubes[cube].Shape}"]);

    private static HiddenShare[] Group(IReadOnlyList<CellProtection> years, IReadOnlySet<int> dropped, Func<int, IEnumerable<string>> names) =>
        years.Count == 0 ? [] : [.. Enumerable.Range(0, years[0].Lattice.Cubes.Count)
            .Where(cube => !dropped.Contains(cube))
            .SelectMany(cube => names(cube).Select(name => (name, cube)))
            .GroupBy(pair => pair.name, pair => pair.cube)
            .Select(group => Count(group.Key, [.. group], years))];

    private static HiddenShare Count(string name, int[] cubes, IReadOnlyList<CellProtection> years)
    {
        int cells = 0, hidden = 0, filled = 0, filledHidden = 0;
        long mass = 0, massHidden = 0;
        foreach (var year in years)
        {
            foreach (var cube in cubes)
            {
                for (var cell = year.Lattice.Offsets[cube]; cell < year.Lattice.Offsets[cube + 1]; cell++)
                {
                    var trajecten = year.Lattice.Trajecten[cell];
                    var isHidden = year.Hidden[cell];
                    cells++;
                    hidden += isHidden ? 1 : 0;
                    filled += trajecten > 0 ? 1 : 0;
                    filledHidden += isHidden && trajecten > 0 ? 1 : 0;
                    mass += trajecten;
                    massHidden += isHidden ? trajecten : 0;
                }
            }
        }

        return new HiddenShare(name, cubes.Length, cells, hidden, filled, filledHidden, mass, massHidden);
    }
}
