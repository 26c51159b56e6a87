using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;

namespace NaftStats.Releases.Storage;

/// <summary>Turns cubes into rows and back; the catalogue gives the shape its dimensions again.</summary>
internal static class StoredCubes
{
    public static CubeRow ToRow(string version, Cube cube) => new()
    {
        Release = version,
        Population = cube.Population.ToString(),
        Shape = cube.Shape.Key,
        Years = cube.Years,
        Trajecten = CellColumn.ToBytes(cube.Trajecten),
        Leerlingen = CellColumn.ToBytes(cube.Leerlingen),
        Statuses = Array.ConvertAll(cube.Statuses, status => (byte)status),
    };

    public static MeanRow ToRow(string version, Cube cube, MeanColumn mean) => new()
    {
        Release = version,
        Population = cube.Population.ToString(),
        Shape = cube.Shape.Key,
        Quantity = mean.Mean.Quantity,
        Decimals = mean.Mean.Decimals,
        Scaled = CellColumn.ToBytes(mean.Scaled),
    };

    public static Cube ToCube(CubeRow row, IReadOnlyList<MeanColumn> means, Catalogue catalogue) => new(
        Enum.Parse<Population>(row.Population),
        ToShape(row.Shape, catalogue),
        row.Years,
        CellColumn.ToCells(row.Trajecten),
        CellColumn.ToCells(row.Leerlingen),
        Array.ConvertAll(row.Statuses, status => (CellStatus)status),
        means);

    private static CubeShape ToShape(string key, Catalogue catalogue)
    {
        if (key == CubeShape.Total.Key)
        {
            return CubeShape.Total;
        }

        return new CubeShape([.. key.Split('+').Select(name =>
        {
            var parts = name.Split('@');
            var dimension = catalogue.FindDimension(parts[0]) ?? throw new ArgumentException($"unknown dimension {parts[0]}.", nameof(key));
            var level = parts.Length == 1 ? dimension.Finest : dimension.FindLevel(parts[1]);
            return new CubeAxis(dimension, level ?? throw new ArgumentException($"unknown level {name}.", nameof(key)));
        })]);
    }
}
