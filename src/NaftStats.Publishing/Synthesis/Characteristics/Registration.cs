using NaftStats.Publishing.Synthesis.Targets;
using NaftStats.Publishing.Synthesis.Trajecten;
using NaftStats.Statistics.Indicators;

namespace NaftStats.Publishing.Synthesis.Characteristics;

/// <summary>For which trajecten a dimension is registered at all.</summary>
internal sealed class Registration
{
    private readonly Codebook _codebook;
    private readonly Condition?[] _parents;

    /// <summary>
    /// What the dimensions and the tables say. A dimension all of whose figures stand at one category of another one
    /// is registered only there: the reason not to return only where the pupil does not return.
    /// </summary>
    public Registration(Codebook codebook, TargetBook targets)
    {
        _codebook = codebook;
        _parents = new Condition?[codebook.Dimensions.Length];
        for (var dimension = 0; dimension < _parents.Length; dimension++)
        {
            var common = targets.Tallies
                .Where(tally => Array.Exists(tally.Conditions, condition => condition.Dimension == dimension))
                .Select(tally => tally.Conditions.Where(condition => condition.Dimension != dimension && condition.Dimension != codebook.TrajectType))
                .Aggregate((IEnumerable<Condition>?)null, (all, conditions) => all?.Intersect(conditions) ?? conditions);
            _parents[dimension] = common?.Cast<Condition?>().FirstOrDefault();
        }
    }

    /// <summary>The condition under which a dimension is registered, or null.</summary>
    public Condition? Parent(int dimension) => _parents[dimension];

    /// <summary>True where a dimension is known only when a traject is closed.</summary>
    public bool IsOutcome(int dimension) => !_codebook.Dimensions[dimension].Populations.Contains(Population.Opgestart);

    /// <summary>True where the dimension is registered for a traject.</summary>
    public bool Holds(int dimension, TrajectDraft draft, ulong[][] values, int row) =>
        _codebook.Dimensions[dimension].AppliesTo.Contains(draft.Type)
        && (!IsOutcome(dimension) || draft.IsClosed)
        && (_parents[dimension] is not { } parent || (values[parent.Dimension][row] & parent.Categories) != 0);

    /// <summary>The dimensions in rounds: one that depends on another comes in a later round.</summary>
    public IReadOnlyList<int[]> Rounds()
    {
        var depths = new int[_parents.Length];
        for (var i = 0; i < depths.Length; i++)
        {
            for (var parent = _parents[i]; parent is not null && depths[i] < depths.Length; parent = _parents[parent.Value.Dimension])
            {
                depths[i]++;
            }
        }

        return [.. Enumerable.Range(0, depths.Length).GroupBy(i => depths[i]).OrderBy(round => round.Key).Select(round => round.ToArray())];
    }
}
