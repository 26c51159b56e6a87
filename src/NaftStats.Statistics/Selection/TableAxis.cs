using NaftStats.Statistics.Classification;

namespace NaftStats.Statistics.Selection;

/// <summary>One dimension of the breakdown of a table, with the categories that its rows name.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Level">The level on which it is broken down.</param>
/// <param name="Places">The places of the kept categories on the level, in the order of the codelist.</param>
public sealed record TableAxis(Dimension Dimension, Level Level, IReadOnlyList<int> Places)
{
    /// <summary>The category at position <paramref name="index"/> of the axis.</summary>
    public Category this[int index] => Level.Categories[Places[index]];
}
