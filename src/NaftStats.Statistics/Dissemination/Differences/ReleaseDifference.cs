using NaftStats.Statistics.Cubes;

namespace NaftStats.Statistics.Dissemination.Differences;

/// <summary>What a release changes against an earlier one. It compares what both show, so it tells nothing that is hidden in both.</summary>
/// <param name="YearsAdded">The years that only the later release has.</param>
/// <param name="YearsRemoved">The years that only the earlier one has.</param>
/// <param name="TablesAdded">The tables that only the later release has.</param>
/// <param name="TablesRemoved">The tables that only the earlier one has.</param>
/// <param name="Changes">The changes in cells that both have, by table.</param>
public sealed record ReleaseDifference(
    IReadOnlyList<string> YearsAdded,
    IReadOnlyList<string> YearsRemoved,
    IReadOnlyList<string> TablesAdded,
    IReadOnlyList<string> TablesRemoved,
    IReadOnlyList<CellChange> Changes)
{
    /// <summary>What <paramref name="after"/> changes against <paramref name="before"/>.</summary>
    public static ReleaseDifference Of(Release before, Release after)
    {
        string[] yearsBefore = YearsOf(before), yearsAfter = YearsOf(after);
        Dictionary<string, Cube> cubesBefore = CubesOf(before), cubesAfter = CubesOf(after);
        return new ReleaseDifference(
            [.. yearsAfter.Except(yearsBefore)],
            [.. yearsBefore.Except(yearsAfter)],
            [.. cubesAfter.Keys.Except(cubesBefore.Keys)],
            [.. cubesBefore.Keys.Except(cubesAfter.Keys)],
            [
                .. cubesAfter.Where(pair => cubesBefore.ContainsKey(pair.Key)).SelectMany(pair =>
                    Compare(pair.Key, cubesBefore[pair.Key], yearsBefore, pair.Value, yearsAfter, after.Policy.Threshold)),
            ]);
    }

    private static IEnumerable<CellChange> Compare(string table, Cube before, string[] yearsBefore, Cube after, string[] yearsAfter, int threshold)
    {
        string[][] codesBefore = [yearsBefore, .. CodesOf(before)], codesAfter = [yearsAfter, .. CodesOf(after)];

        // Categories are the same by their codes, wherever they stand.
        var places = codesAfter.Select((codes, axis) => codes.Select(code => Array.IndexOf(codesBefore[axis], code)).ToArray()).ToArray();
        for (var cell = 0; cell < after.Size; cell++)
        {
            var codes = new string[codesAfter.Length];
            int rest = cell, earlier = 0, stride = 1;
            for (var axis = codesAfter.Length - 1; axis >= 0; axis--)
            {
                var place = rest % codesAfter[axis].Length;
                rest /= codesAfter[axis].Length;
                codes[axis] = codesAfter[axis][place];
                earlier = earlier < 0 || places[axis][place] < 0 ? -1 : earlier + (places[axis][place] * stride);
                stride *= codesBefore[axis].Length;
            }

            foreach (var change in earlier < 0 ? [] : Compare(table, codes, before, earlier, after, cell, threshold))
            {
                yield return change;
            }
        }
    }

    private static IEnumerable<CellChange> Compare(string table, string[] codes, Cube before, int earlier, Cube after, int cell, int threshold)
    {
        CellChange? Change(string measure, decimal? old, decimal? now, bool isCount) => old == now ? null : new CellChange(
            table, codes[0], codes[1..], measure,
            now is null ? CellChangeKind.Hidden : old is null ? CellChangeKind.Shown : CellChangeKind.Changed,
            old, now, isCount && Math.Abs((old - now) ?? 0) is var step && step > 0 && step < threshold);

        static decimal? Count(Cube cube, int[] counts, int place) => cube.Statuses[place] == CellStatus.Shown ? counts[place] : null;

        return new[]
        {
            Change("trajecten", Count(before, before.Trajecten, earlier), Count(after, after.Trajecten, cell), true),
            Change("leerlingen", Count(before, before.Leerlingen, earlier), Count(after, after.Leerlingen, cell), true),
        }.Concat(after.Means.Select(mean => before.Means.FirstOrDefault(known => known.Mean == mean.Mean) is { } known
            ? Change(mean.Mean.Quantity, Mean(known, earlier), Mean(mean, cell), false)
            : null)).OfType<CellChange>();
    }

    private static decimal? Mean(MeanColumn mean, int cell) => mean.Scaled[cell] is MeanColumn.Hidden or MeanColumn.Empty
        ? null
        : mean.Scaled[cell] / (mean.Mean.Decimals == 0 ? 1m : 10m);

    private static string[] YearsOf(Release release) => [.. release.Catalogue.Years.Finest.Categories.Select(year => year.Code)];

    private static Dictionary<string, Cube> CubesOf(Release release) => release.Cubes.ToDictionary(cube => $"{cube.Population} {cube.Shape}");

    private static IEnumerable<string[]> CodesOf(Cube cube) => cube.Shape.Axes.Select(axis => axis.Level.Categories.Select(category => category.Code).ToArray());
}

/// <summary>One value that a release gives otherwise than an earlier one.</summary>
/// <param name="Table">The population and the shape of the table.</param>
/// <param name="Year">The code of the year.</param>
/// <param name="Categories">The code of the category on each axis.</param>
/// <param name="Measure"><c>trajecten</c>, <c>leerlingen</c>, or the numeric column of a mean.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">The value before; null where it was hidden.</param>
/// <param name="After">The value now; null where it is hidden.</param>
/// <param name="IsSmallStep">True where two shown counts differ by 1 to T-1: the difference is itself a small group.</param>
public sealed record CellChange(
    string Table, string Year, IReadOnlyList<string> Categories, string Measure, CellChangeKind Kind, decimal? Before, decimal? After, bool IsSmallStep);

/// <summary>What became of a cell from one release to the next.</summary>
public enum CellChangeKind
{
    /// <summary>It was shown, and is hidden now; whoever has the earlier release still knows it.</summary>
    Hidden,

    /// <summary>It was hidden, and is shown now.</summary>
    Shown,

    /// <summary>It is shown in both, with another value.</summary>
    Changed,
}
