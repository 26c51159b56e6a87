using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;

namespace NaftStats.Statistics.Selection;

/// <summary>One dimension of the breakdown of a table, with the categories that its rows name.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Level">The level on which it is broken down.</param>
/// <param name="Places">The places of the kept categories on the level, in the order of the codelist.</param>
/// <param name="HasTotal">True where rows of the total over all categories (kept or not) come after those of the categories.</param>
public sealed record TableAxis(Dimension Dimension, Level Level, IReadOnlyList<int> Places, bool HasTotal = false)
{
    /// <summary>How a breakdown names the axis: the dimension alone on its finest level, else <c>dimension@level</c>.</summary>
    public string Name => new CubeAxis(Dimension, Level).Name;

    /// <summary>The number of categories that rows name, the total included where it is asked for.</summary>
    public int Count => Places.Count + (HasTotal ? 1 : 0);

    /// <summary>The category at position <paramref name="index"/> of the axis; <see cref="Category.Total"/> at that of the total.</summary>
    public Category this[int index] => IsTotal(index) ? Category.Total : Level.Categories[Places[index]];

    /// <summary>True where position <paramref name="index"/> of the axis is that of the total.</summary>
    public bool IsTotal(int index) => index == Places.Count;
}
