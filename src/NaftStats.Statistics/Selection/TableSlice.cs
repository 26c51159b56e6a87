using NaftStats.Statistics.Classification;

namespace NaftStats.Statistics.Selection;

/// <summary>One category at which a whole table stands.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Level">The level of the category.</param>
/// <param name="Place">The place of the category on the level.</param>
public sealed record TableSlice(Dimension Dimension, Level Level, int Place)
{
    /// <summary>The category.</summary>
    public Category Category => Level.Categories[Place];
}
