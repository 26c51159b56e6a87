using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Statistics.Tests;

/// <summary>
/// A protection that protects nothing, for releases of a few cells and for what attacks must break: hides small groups (fewer distinct
/// pupils than the threshold, or fewer classes than theirs where a cell holds no pupils) and nothing else. A true zero stays shown, and
/// what is hidden is removed from the cube, not only marked.
/// </summary>
internal static class PrimarySuppression
{
    /// <summary>The cube of <paramref name="counts"/> without its small groups.</summary>
    public static Cube Protect(CellCounts counts, DisclosurePolicy policy)
    {
        var size = counts.Trajecten.Length;
        var trajecten = new int[size];
        var leerlingen = new int[size];
        var statuses = new CellStatus[size];
        for (var cell = 0; cell < size; cell++)
        {
            if (IsSmall(counts.Leerlingen[cell], counts.Klassen[cell], policy.Threshold, policy.ClassThreshold))
            {
                statuses[cell] = CellStatus.Hidden;
                continue;
            }

            trajecten[cell] = counts.Trajecten[cell];
            leerlingen[cell] = counts.Leerlingen[cell];
        }

        return new Cube(
            counts.Population, counts.Shape, counts.Years, trajecten, leerlingen, statuses, [.. counts.Quantities.Select(sums => Means(sums, counts, statuses, policy))]);
    }

    // A mean of a few is nearly the value of one: it needs more pupils (or classes) than a count does, and a shown count.
    private static MeanColumn Means(QuantitySums sums, CellCounts counts, CellStatus[] statuses, DisclosurePolicy policy)
    {
        var scaled = new int[statuses.Length];
        for (var cell = 0; cell < scaled.Length; cell++)
        {
            scaled[cell] = sums.Counts[cell] == 0 ? MeanColumn.Empty
                : statuses[cell] == CellStatus.Hidden
                    || IsSmall(counts.Leerlingen[cell], counts.Klassen[cell], policy.MeanThreshold, policy.MeanThreshold)
                    || sums.Counts[cell] < policy.MeanThreshold ? MeanColumn.Hidden
                : (int)decimal.Round((sums.Mean.Decimals == 0 ? 1m : 10m) * sums.Sums[cell] / sums.Counts[cell], 0, MidpointRounding.AwayFromZero);
        }

        return new MeanColumn(sums.Mean, scaled);
    }

    /// <summary>True where a cell with these numbers of distinct pupils and of classes may not be shown.</summary>
    public static bool IsSmall(int leerlingen, int klassen, int threshold, int classThreshold) =>
        leerlingen == 0 ? klassen > 0 && klassen < classThreshold : leerlingen < threshold;
}
