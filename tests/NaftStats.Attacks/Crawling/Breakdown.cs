using NaftStats.Attacks.Contract;

namespace NaftStats.Attacks.Crawling;

/// <summary>A dimension in a breakdown, on one level.</summary>
/// <param name="Axis">The dimension.</param>
/// <param name="Level">The place of the level.</param>
public sealed record Breakdown(Axis Axis, int Level)
{
    /// <summary>How <c>by</c> names it.</summary>
    public string Name => Axis.Levels[Level];

    /// <summary>Its categories, in order.</summary>
    public IReadOnlyList<short> Categories => Axis.On(Level);
}
