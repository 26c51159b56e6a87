using System.Numerics;
using NaftStats.Synthesis.Targets;

namespace NaftStats.Synthesis.Search;

/// <summary>
/// Finds the dimensions whose printed numbers of pupils add up to more than the printed total, so that some pupils
/// must be registered with two categories.
/// </summary>
internal sealed class ContradictedPupils
{
    private readonly HashSet<int> _dimensions = [];

    /// <summary>Looks through the printed numbers of pupils.</summary>
    public ContradictedPupils(TargetBook targets)
    {
        foreach (var slice in targets.Tallies
            .Where(tally => tally is { Measure: TallyMeasure.Leerlingen, Conditions.Length: > 0 })
            .SelectMany(tally => tally.Conditions.Select(condition => (Tally: tally, Condition: condition)))
            .Where(pair => BitOperations.IsPow2(pair.Condition.Categories))
            .GroupBy(pair => (pair.Condition.Dimension, pair.Tally.Population, pair.Tally.Year, Others: string.Join(' ', pair.Tally.Conditions.Where(other => other != pair.Condition)))))
        {
            var others = slice.First().Tally.Conditions.Where(other => other != slice.First().Condition);
            var total = targets.Exact(slice.Key.Population, slice.Key.Year, others, TallyMeasure.Leerlingen);
            var cells = slice.Sum(pair => targets.Bounds(pair.Tally)?.From ?? 0);
            if (total is { } most && cells > most)
            {
                _dimensions.Add(slice.Key.Dimension);
            }
        }
    }

    /// <summary>True where a pupil may be registered with several categories of the dimension.</summary>
    public bool Allows(int dimension) => _dimensions.Contains(dimension);
}
