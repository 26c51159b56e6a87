using NaftStats.Disclosure.Suppression;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure;

/// <summary>Makes the cubes of a release: what is hidden is removed, not only marked, and means are rounded once.</summary>
internal static class MaskedCubes
{
    /// <summary>The cubes without what is hidden. A dropped table is left out.</summary>
    public static IReadOnlyList<Cube> Of(CellProtection protection, IReadOnlySet<int> dropped)
    {
        var cubes = protection.Lattice.Cubes;
        var means = cubes.SelectMany(cube => cube.Quantities).Select(sums => sums.Mean).Distinct().ToDictionary(mean => mean, mean => MeanMasks.Of(protection, mean));
        return [.. Enumerable.Range(0, cubes.Count).Where(cube => !dropped.Contains(cube)).Select(cube => Mask(protection, cube, means))];
    }

    private static Cube Mask(CellProtection protection, int cube, Dictionary<QuantityMean, bool[]> means)
    {
        var counts = protection.Lattice.Cubes[cube];
        var first = protection.Lattice.Offsets[cube];
        var size = counts.Trajecten.Length;
        var trajecten = new int[size];
        var leerlingen = new int[size];
        var statuses = new CellStatus[size];
        for (var cell = 0; cell < size; cell++)
        {
            if (!protection.Shows(first + cell))
            {
                statuses[cell] = CellStatus.Hidden;
                continue;
            }

            trajecten[cell] = Round(counts.Trajecten[cell], protection.Policy.RoundingBase);
            leerlingen[cell] = Round(counts.Leerlingen[cell], protection.Policy.RoundingBase);
        }

        return new Cube(counts.Population, counts.Shape, counts.Years, trajecten, leerlingen, statuses, [.. counts.Quantities.Select(sums => Mean(sums))]);

        MeanColumn Mean(QuantitySums sums)
        {
            var scaled = new int[size];
            for (var cell = 0; cell < size; cell++)
            {
                scaled[cell] = means[sums.Mean][first + cell] || statuses[cell] == CellStatus.Hidden ? MeanColumn.Hidden
                    : sums.Counts[cell] == 0 ? MeanColumn.Empty
                    : (int)decimal.Round((sums.Mean.Decimals == 0 ? 1m : 10m) * sums.Sums[cell] / sums.Counts[cell], 0, MidpointRounding.AwayFromZero);
            }

            protection.Remembered?.Overlay(cube, sums.Mean, scaled, statuses);
            return new MeanColumn(sums.Mean, scaled);
        }
    }

    // Half up, the rounding of the whole release.
    public static int Round(int count, int roundingBase) => roundingBase == 1 ? count : (count + (roundingBase / 2)) / roundingBase * roundingBase;
}
