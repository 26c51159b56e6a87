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

    /// <summary>The slice at a category of a dimension, which must have it.</summary>
    public static TableSlice At(Dimension dimension, string category)
    {
        var level = dimension.Levels.First(candidate => candidate.IndexOf(category) >= 0);
        return new TableSlice(dimension, level, level.IndexOf(category));
    }
}
