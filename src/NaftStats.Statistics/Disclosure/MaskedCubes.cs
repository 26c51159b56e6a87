using NaftStats.Statistics.Disclosure.Suppression;
using NaftStats.Statistics.Tabulation;

namespace NaftStats.Statistics.Disclosure;

/// <summary>Makes the cubes of a release: what is hidden is removed, not only marked, and means are rounded once.</summary>
internal static class MaskedCubes
{
    /// <summary>The cubes without what is hidden. A dropped table is left out.</summary>
    public static IReadOnlyList<Cube> Of(IReadOnlyList<CellCounts> cubes, IReadOnlyList<CellProtection> years, IReadOnlySet<int> dropped)
    {
        var means = cubes.SelectMany(cube => cube.Quantities).Select(sums => sums.Mean).Distinct()
            .ToDictionary(mean => mean, mean => years.Select(year => MeanMasks.Of(year, mean)).ToArray());
        return [.. Enumerable.Range(0, cubes.Count).Where(cube => !dropped.Contains(cube)).Select(cube => Mask(cubes[cube], cube, years, means))];
    }

    private static Cube Mask(CellCounts counts, int cube, IReadOnlyList<CellProtection> years, Dictionary<QuantityMean, bool[][]> means)
    {
        var size = counts.Trajecten.Length;
        var perYear = size / counts.Years;
        var trajecten = new int[size];
        var leerlingen = new int[size];
        var statuses = new CellStatus[size];
        for (var cell = 0; cell < size; cell++)
        {
            var protection = years[cell / perYear];
            if (protection.Hidden[protection.Lattice.Offsets[cube] + (cell % perYear)])
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
                var hidden = means[sums.Mean][cell / perYear][years[cell / perYear].Lattice.Offsets[cube] + (cell % perYear)];
                scaled[cell] = hidden || statuses[cell] == CellStatus.Hidden ? MeanColumn.Hidden
                    : sums.Counts[cell] == 0 ? MeanColumn.Empty
                    : (int)decimal.Round((sums.Mean.Decimals == 0 ? 1m : 10m) * sums.Sums[cell] / sums.Counts[cell], 0, MidpointRounding.AwayFromZero);
            }

            return new MeanColumn(sums.Mean, scaled);
        }
    }

    // Half up, the rounding of the whole release.
    private static int Round(int count, int roundingBase) => roundingBase == 1 ? count : (count + (roundingBase / 2)) / roundingBase * roundingBase;
}
