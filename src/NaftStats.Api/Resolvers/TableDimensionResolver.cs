using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Selection;

namespace NaftStats.Api.Resolvers;

/// <summary>A dimension of the breakdown of a table.</summary>
public sealed class TableDimensionResolver(Release release, TableAxis axis)
{
    /// <summary>The dimension.</summary>
    public DimensionResolver Dimension => new(release, axis.Dimension);

    /// <summary>The level.</summary>
    public LevelResolver Level => new(release, axis.Dimension, axis.Level);

    /// <summary>The number of categories.</summary>
    public int Size => axis.Count;

    /// <summary>The categories.</summary>
    public IEnumerable<CategoryResolver> Categories =>
        Enumerable.Range(0, Size).Select(index => new CategoryResolver(release, axis.Dimension, axis[index]));
}
