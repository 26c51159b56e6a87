using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;
using NaftStats.Attacks.Mathematics;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 9: multiplies means by counts, and subtracts the sums of the parts from that of the whole. Passes when no mean of
/// a group below the limit for means is shown, and none of few pupils, or of a hidden small group of classes, is determined so.
/// </summary>
public static class MeanAttack
{
    // What the documentation says: a mean needs at least ten pupils, or classes.
    private const int Limit = 10;

    private const double Zero = 1e-6;

    /// <summary>Runs it.</summary>
    public static AttackResult Run(Scene scene)
    {
        var findings = new List<string>();
        long attempts = 0;
        foreach (var indicator in scene.Universe.Codebook.Catalogue.Indicators.Where(indicator => indicator.Measure == Measure.Mean))
        {
            attempts += Try(scene, indicator, findings);
        }

        return new AttackResult("9", "mean times count, the one missing mean", attempts, findings);
    }

    private static long Try(Scene scene, PublicIndicator indicator, List<string> findings)
    {
        var figures = scene.Harvest.Figures.Where(pair => pair.Key.Figure == indicator.Code).ToDictionary(pair => pair.Key.Cell, pair => pair.Value);
        var sums = scene.Sums.Where((sum, i) => scene.Relations.AxisOf[i] >= 0 && Array.TrueForAll(sum, cell => IsCounted(scene, indicator, cell))).ToArray();
        var columns = new Dictionary<int, int>();
        var rows = new List<IReadOnlyList<(int, double)>>();
        foreach (var sum in sums)
        {
            var row = sum.Select((cell, i) => (cell, Sign: i == 0 ? 1.0 : -1.0)).Where(term => !IsKnown(scene, figures, term.cell)).ToArray();
            foreach (var (cell, _) in row)
            {
                columns.TryAdd(cell, columns.Count);
            }

            rows.Add([.. row.Select(term => (columns[term.cell], term.Sign))]);
        }

        var system = new NullSpace(columns.Count, rows.Where(row => row.Count > 0));
        var (first, second) = (system.Direction(1), system.Direction(2));
        foreach (var (cell, column) in columns.Where(pair => IsTarget(scene, pair.Key) && HasNumbers(scene, indicator, pair.Key)))
        {
            if (Math.Abs(first[column]) < Zero && Math.Abs(second[column]) < Zero)
            {
                findings.Add($"the sum behind {indicator.Code} of {scene.Name(cell)} is determined up to rounding; {scene.Truth.Leerlingen[cell]} pupils, {scene.Truth.Klassen[cell]} classes");
            }
        }

        foreach (var (cell, (_, value)) in figures.Where(pair => pair.Value.Value is not null && IsFew(scene, pair.Key)))
        {
            findings.Add($"{indicator.Code} of {scene.Name(cell)} is shown: {value}; {scene.Truth.Leerlingen[cell]} pupils, {scene.Truth.Klassen[cell]} classes");
        }

        return columns.Count + figures.Count;
    }

    private static bool IsCounted(Scene scene, PublicIndicator indicator, int cell) =>
        cell < scene.Universe.Count && scene.Universe.Populations[cell] == indicator.Population
        && scene.Universe.Codebook.Based(scene.Universe.Places[cell], indicator) is { } based && based.SequenceEqual(scene.Universe.Places[cell]);

    private static bool IsKnown(Scene scene, Dictionary<int, (string Status, decimal? Value)> figures, int cell) =>
        scene.Universe.Sights[cell] == Sight.Shown
        && (scene.Universe.Trajecten[cell] == 0 || (figures.TryGetValue(cell, out var figure) && figure.Value is not null));

    // A group of those whose number is not known has no mean, and no sum to learn.
    private static bool HasNumbers(Scene scene, PublicIndicator indicator, int cell)
    {
        var documentation = scene.Universe.Codebook.Documentation;
        return !scene.Universe.Codebook.Axes.Any(axis => scene.Universe.Places[cell][axis.Index] is not Axis.Total and var place
            && documentation.DerivedFrom.GetValueOrDefault(axis.Code) == documentation.MeanOf[indicator.Code]
            && documentation.Bands[axis.Code].All(band => !axis.IsWithin(axis[band.Code], place)));
    }

    // A mean of a few classes is no figure about a few pupils: it is hidden, and may follow.
    private static bool IsTarget(Scene scene, int cell) => IsFew(scene, cell) && (scene.Truth.Leerlingen[cell] > 0 || scene.Truth.IsSmall(cell));

    private static bool IsFew(Scene scene, int cell) => scene.Truth.Leerlingen[cell] > 0 ? scene.Truth.Leerlingen[cell] < Limit : scene.Truth.Klassen[cell] is > 0 and < Limit;
}
