using System.Globalization;
using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure;

/// <summary>Counts what is hidden, by the number of dimensions, by dimension and by table.</summary>
internal static class HiddenShares
{
    public static IReadOnlyList<HiddenShare> ByOrder(IReadOnlyList<ReleasedCube> cubes) =>
        Group(cubes, cube => [cube.Shape.Order.ToString(CultureInfo.InvariantCulture)]);

    public static IReadOnlyList<HiddenShare> ByDimension(IReadOnlyList<ReleasedCube> cubes) =>
        Group(cubes, cube => cube.Shape.Axes.Select(axis => axis.Dimension.Code));

    public static IReadOnlyList<HiddenShare> ByTable(IReadOnlyList<ReleasedCube> cubes) => Group(cubes, cube => [$"{cube.Population} {cube.Shape}"]);

    private static HiddenShare[] Group(IReadOnlyList<ReleasedCube> cubes, Func<Cube, IEnumerable<string>> names) =>
    [
        .. cubes.SelectMany(cube => names(cube.Cube).Select(name => (name, cube)))
            .GroupBy(pair => pair.name, pair => pair.cube)
            .Select(group => Count(group.Key, [.. group])),
    ];

    private static HiddenShare Count(string name, ReleasedCube[] cubes)
    {
        int cells = 0, hidden = 0, filled = 0, filledHidden = 0;
        long mass = 0, massHidden = 0;
        foreach (var (cube, exact) in cubes)
        {
            for (var cell = 0; cell < cube.Size; cell++)
            {
                var isHidden = cube.Statuses[cell] == CellStatus.Hidden;
                cells++;
                hidden += isHidden ? 1 : 0;
                filled += exact[cell] > 0 ? 1 : 0;
                filledHidden += isHidden && exact[cell] > 0 ? 1 : 0;
                mass += exact[cell];
                massHidden += isHidden ? exact[cell] : 0;
            }
        }

        return new HiddenShare(name, cubes.Length, cells, hidden, filled, filledHidden, mass, massHidden);
    }
}
