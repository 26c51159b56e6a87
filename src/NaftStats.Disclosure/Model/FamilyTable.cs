using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Model;

/// <summary>A table among the cells of a model.</summary>
/// <param name="Counts">Its exact counts, over all years.</param>
/// <param name="First">The place of its first cell.</param>
/// <param name="Size">The number of its cells.</param>
/// <param name="IsReleased">False for a table that nobody publishes: its cells are unknowns.</param>
internal sealed record FamilyTable(CellCounts Counts, int First, int Size, bool IsReleased)
{
    public CubeShape Shape => Counts.Shape;

    public int Order => Counts.Shape.Order;

    /// <summary>The places of its cells in the model.</summary>
    public IEnumerable<int> Cells => Enumerable.Range(First, Size);

    /// <summary>The codes of its dimensions; dimensions of one number are one.</summary>
    public HashSet<string> Subjects { get; } = [.. Counts.Shape.Axes.Select(axis => axis.Dimension.DerivedFrom ?? axis.Dimension.Code)];
}
