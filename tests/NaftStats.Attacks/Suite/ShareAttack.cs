using NaftStats.Attacks.Contract;
using NaftStats.Attacks.Knowledge;

namespace NaftStats.Attacks.Suite;

/// <summary>
/// Attack 8: turns percentages back into numbers. Passes when each is the quotient of its two numbers where both are shown, and
/// when those of a hidden number (the sum of shown ones, say) narrow no hidden small group.
/// </summary>
public static class ShareAttack
{
    /// <summary>Runs it.</summary>
    public static AttackResult Run(Scene scene)
    {
        Percentage[] shares =
        [
            .. scene.Harvest.Shares.Where(pair => pair.Value is not null)
                .Select(pair => new Percentage(pair.Key.Indicator.Measure, pair.Key.Cell, pair.Key.Whole, pair.Value!.Value)),
            .. OfIndicators(scene),
        ];
        var findings = new List<string>();
        var ofHidden = new List<Percentage>();
        foreach (var share in shares)
        {
            if (Number(scene, share.Measure, share.Part) is not { } part || Number(scene, share.Measure, share.Whole) is not { } all)
            {
                ofHidden.Add(share);
            }
            else if (all > 0 && Percentage.Of(part, all) != share.Value)
            {
                findings.Add($"{share.Value} % of {scene.Name(share.Whole)} for {scene.Name(share.Part)}: {part} of {all} is {Percentage.Of(part, all)} %");
            }
        }

        var (without, with) = (Intervals.Of(scene, false), Intervals.Of(scene, false, ofHidden));
        foreach (var cell in scene.HiddenSmall())
        {
            Compare(cell, "trajecten", without.Trajecten(cell), with.Trajecten(cell));
            if (scene.Universe.Places[cell][scene.Universe.Codebook.Type] == scene.Universe.Codebook.Individueel)
            {
                Compare(cell, "pupils", without.Leerlingen(cell), with.Leerlingen(cell));
            }
        }

        return new AttackResult("8", "percentages back to numbers", shares.Length, findings, $"{ofHidden.Count} of them are of a hidden number.");

        void Compare(int cell, string what, (long Low, long High) before, (long Low, long High) after)
        {
            if (before != after)
            {
                findings.Add($"percentages narrow the {what} of {scene.Name(cell)} from {before.Low}..{before.High} to {after.Low}..{after.High}");
            }
        }
    }

    private static IEnumerable<Percentage> OfIndicators(Scene scene)
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
                    yield return new Percentage(measure, cell, whole, value!.Value);
                }
            }
        }
    }

    private static int? Number(Scene scene, Measure measure, int cell)
    {
        var (sights, values) = measure == Measure.Leerlingen ? (scene.Universe.PupilSights, scene.Universe.Leerlingen) : (scene.Universe.Sights, scene.Universe.Trajecten);
        return sights[cell] == Sight.Shown ? values[cell] : null;
    }
}
