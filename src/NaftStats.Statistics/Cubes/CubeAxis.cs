using NaftStats.Statistics.Classification;

namespace NaftStats.Statistics.Cubes;

/// <summary>One dimension of a cube, on one level.</summary>
/// <param name="Dimension">The dimension.</param>
/// <param name="Level">One of its levels.</param>
public sealed record CubeAxis(Dimension Dimension, Level Level)
{
    /// <summary>How a query names the axis: the dimension alone on its finest level, else <c>dimension@level</c>.</summary>
    public string Name => Level.Code == Dimension.Finest.Code ? Dimension.Code : $"{Dimension.Code}@{Level.Code}";
}
