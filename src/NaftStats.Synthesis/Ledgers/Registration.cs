using NaftStats.Statistics.Classification;
using NaftStats.Synthesis.Codebooks;
using NaftStats.Synthesis.Targets;
using NaftStats.Synthesis.Trajecten;

namespace NaftStats.Synthesis.Ledgers;

/// <summary>For which trajecten a dimension is registered at all.</summary>
internal sealed class Registration(Codebook codebook)
{
    private readonly Condition?[] _parents = [.. codebook.Dimensions.Select(dimension => dimension.RegisteredWhen is { } parent && codebook.Find(parent.Dimension) is >= 0 and var place
            ? new Condition(place, codebook.Mask(place, parent.Category))
            : (Condition?)null)];

    /// <summary>The condition under which a dimension is registered, or null.</summary>
    public Condition? Parent(int dimension) => _parents[dimension];

    /// <summary>True where another dimension depends on this one.</summary>
    public bool IsParent(int dimension) => Array.Exists(_parents, parent => parent?.Dimension == dimension);

    /// <summary>True where a dimension is known only when a traject is closed.</summary>
    public bool IsOutcome(int dimension) => !codebook.Dimensions[dimension].Populations.Contains(Population.Opgestart);

    /// <summary>True where the dimension is registered for a traject.</summary>
    public bool Holds(int dimension, TrajectDraft draft, ulong[][] values, int row) =>
        codebook.Dimensions[dimension].AppliesTo.Contains(draft.Type)
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
