using System.Globalization;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;

namespace NaftStats.Releases.Storage;

/// <summary>Turns cubes into rows and back; the catalogue gives the shape its dimensions again.</summary>
internal static class StoredCubes
{
    // A mean is a 32-bit integer, so it has nine digits and a bit.
    private const int MostDecimals = 9;

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

    /// <exception cref="InvalidDataException">A column is not what a cube of this catalogue can hold.</exception>
    public static Cube ToCube(CubeRow row, IEnumerable<MeanRow> means, Catalogue catalogue)
    {
        var name = $"{row.Population} by {row.Shape}";
        if (!Enum.TryParse<Population>(row.Population, out var population) || population.ToString() != row.Population)
        {
            throw new InvalidDataException($"it has a cube of an unknown population: {name}.");
        }

        var shape = ToShape(row.Shape, catalogue) ?? throw new InvalidDataException($"its catalogue does not know the dimensions of {name}.");
        var years = catalogue.Years.Finest.Categories.Count;
        if (row.Years != years)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{name} is over {row.Years} years, and its catalogue has {years}."));
        }

        var size = shape.Axes.Aggregate(years, (cells, axis) => cells * axis.Level.Categories.Count);
        var unknown = row.Statuses.FirstOrDefault(status => !Enum.IsDefined((CellStatus)status));
        if (unknown != default)
        {
            throw new InvalidDataException(string.Create(CultureInfo.InvariantCulture, $"{name} has cells of an unknown status, {unknown}."));
        }

        return new Cube(
            population,
            shape,
            years,
            Cells(row.Trajecten, "Trajecten"),
            Cells(row.Leerlingen, "Leerlingen"),
            Array.ConvertAll(Whole(row.Statuses, 1, "Statuses"), status => (CellStatus)status),
            [.. means.Select(mean => new MeanColumn(new QuantityMean(mean.Quantity, Decimals(mean)), Cells(mean.Scaled, mean.Quantity)))]);

        int[] Cells(byte[] bytes, string column) => CellColumn.ToCells(Whole(bytes, sizeof(int), column));

        byte[] Whole(byte[] bytes, int width, string column) => bytes.Length == size * width ? bytes : throw new InvalidDataException(
            string.Create(CultureInfo.InvariantCulture, $"the column {column} of {name} has {bytes.Length} bytes in place of {size * width}."));

        int Decimals(MeanRow mean) => mean.Decimals is >= 0 and <= MostDecimals ? mean.Decimals : throw new InvalidDataException(
            string.Create(CultureInfo.InvariantCulture, $"the means {mean.Quantity} of {name} have {mean.Decimals} decimals."));
    }

    private static CubeShape? ToShape(string key, Catalogue catalogue)
    {
        if (key == CubeShape.Total.Key)
        {
            return CubeShape.Total;
        }

        TrajectType? only = key.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon ? Enum.Parse<TrajectType>(key[..colon], ignoreCase: true) : null;
        var axes = key[(key.IndexOf(':', StringComparison.Ordinal) + 1)..].Split('+').Select(name =>
        {
            var parts = name.Split('@');
            var dimension = catalogue.FindDimension(parts[0]);
            var level = parts.Length == 1 ? dimension?.Finest : dimension?.FindLevel(parts[1]);
            return level is null ? null : new CubeAxis(dimension!, level);
        }).ToList();
        return axes.Contains(null) ? null : new CubeShape([.. axes.OfType<CubeAxis>()], only);
    }
}
