using NaftStats.Statistics.Classification;

namespace NaftStats.Synthesis.Targets;

/// <summary>
/// Wishes that no figure prints: a printed number of at least five trajecten should belong to at least five pupils,
/// or the rule on small cells would hide a figure that the report shows.
/// </summary>
internal static class DistinctPupilWishes
{
    private const int Threshold = 5;
    private const int HighestAtRisk = 25;

    /// <summary>Adds the wishes to <paramref name="targets"/>.</summary>
    public static void Add(TargetBook targets)
    {
        var tallies = targets.Targets
            .Where(target => target.Scale == 0 && target.Printed is >= Threshold and <= HighestAtRisk && target.Numerator.Measure == TallyMeasure.Trajecten)
            .Select(target => target.Numerator)
            .Where(tally => tally.Conditions.Length > 0 && !tally.Conditions.Contains(targets.OfType(TrajectType.Klas)))
            .Distinct()
            .ToArray();
        foreach (var tally in tallies)
        {
            var pupils = targets.Tally(tally.Population, tally.Year, tally.Conditions, TallyMeasure.Leerlingen);
            targets.Add(Target.Wish(pupils, Threshold, long.MaxValue));
        }
    }
}
