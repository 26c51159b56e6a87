using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 8: turns percentages back into whole numbers. Passes when no percentage stands on a hidden number: then there is
/// nothing to turn back.
/// </summary>
public static class ShareAttack
{
    private const int MostPupils = 20_000;

    /// <summary>Runs it.</summary>
    public static AttackResult Run(Scene scene)
    {
        var shares = scene.Harvest.Shares.Where(pair => pair.Value is not null)
            .Select(pair => (pair.Key.Indicator.Measure, pair.Key.Cell, pair.Key.Whole, Value: pair.Value!.Value))
            .Concat(OfIndicators(scene)).ToArray();
        var findings = new List<string>();
        foreach (var (measure, cell, whole, value) in shares)
        {
            if (Number(scene, measure, cell) is { } part && Number(scene, measure, whole) is { } all)
            {
                if (all > 0 && Rounded(part, all) != value)
                {
                    findings.Add($"{value} % of {scene.Name(whole)} for {scene.Name(cell)}: {part} of {all} is {Rounded(part, all)} %");
                }

                continue;
            }

            var pairs = Pairs(scene, measure, cell, whole, value).Take(3).ToArray();
            findings.Add($"{value} % for {scene.Name(cell)} of {scene.Name(whole)} stands on a hidden number; {(pairs.Length > 2 ? "3 or more" : pairs.Length)} pairs of numbers fit");
        }

        return new AttackResult("8", "percentages back to whole numbers", shares.Length, findings);
    }

    private static IEnumerable<(Measure Measure, int Cell, int Whole, decimal Value)> OfIndicators(Scene scene)
    {
        var codebook = scene.Universe.Codebook;
        foreach (var indicator in codebook.Catalogue.Indicators.Where(indicator => indicator.Measure == Measure.Share))
        {
            var (code, category) = codebook.Documentation.ShareOf[indicator.Code];
            var axis = codebook.Catalogue[code];
            var measure = codebook.Documentation.OfPupils.Contains(code) ? Measure.Leerlingen : Measure.Trajecten;
            foreach (var ((_, whole), (_, value)) in scene.Harvest.Figures.Where(pair => pair.Key.Figure == indicator.Code && pair.Value.Value is not null))
            {
                var place = (short[])scene.Universe.Places[whole].Clone();
                place[axis.Index] = axis[category];
                var cell = scene.Universe.Find(indicator.Population, scene.Universe.Years[whole], place);
                if (cell >= 0)
                {
                    yield return (measure, cell, whole, value!.Value);
                }
            }
        }
    }

    private static int? Number(Scene scene, Measure measure, int cell)
    {
        var (sights, values) = measure == Measure.Leerlingen ? (scene.Universe.PupilSights, scene.Universe.Leerlingen) : (scene.Universe.Sights, scene.Universe.Trajecten);
        return sights[cell] == Sight.Shown ? values[cell] : null;
    }

    private static IEnumerable<(int Part, int All)> Pairs(Scene scene, Measure measure, int cell, int whole, decimal value)
    {
        var (known, all) = (Number(scene, measure, cell), Number(scene, measure, whole));
        for (var denominator = all ?? 1; denominator <= (all ?? MostPupils); denominator++)
        {
            var near = (int)(value * denominator / 100);
            for (var part = known ?? Math.Max(0, near - 1); part <= (known ?? near + 1); part++)
            {
                if (Rounded(part, denominator) == value)
                {
                    yield return (part, denominator);
                }
            }
        }
    }

    private static decimal Rounded(int part, int all) => decimal.Round(100m * part / all, 1, MidpointRounding.AwayFromZero);
}
