using NaftStats.Statistics.Tabulation;

namespace NaftStats.Statistics.Disclosure;

/// <summary>The declared rules by which a release is limited and protected.</summary>
/// <param name="Profile">The name of the profile.</param>
/// <param name="Threshold">A group of 1 to <c>Threshold - 1</c> pupils (or classes) is small, and hidden.</param>
/// <param name="MeanThreshold">A mean of fewer pupils (or classes) than this is hidden.</param>
/// <param name="FineOrder">The highest number of dimensions in a table on any level, the years not counted.</param>
/// <param name="CoarseOrder">The highest number of dimensions in a table of core dimensions on coarse levels.</param>
/// <param name="CoreDimensions">The codes of the dimensions that may meet in tables above <paramref name="FineOrder"/>.</param>
/// <param name="FineLevels">The levels, as <c>dimension@level</c>, that are too fine for tables above <paramref name="FineOrder"/>.</param>
public sealed record DisclosurePolicy(
    string Profile,
    int Threshold,
    int MeanThreshold,
    int FineOrder,
    int CoarseOrder,
    IReadOnlyList<string> CoreDimensions,
    IReadOnlyList<string> FineLevels)
{
    /// <summary>True where a table over <paramref name="axes"/> may be released.</summary>
    public bool Allows(IReadOnlyList<CubeAxis> axes) =>
        axes.Count <= FineOrder
        || (axes.Count <= CoarseOrder && axes.All(axis =>
            CoreDimensions.Contains(axis.Dimension.Code) && !FineLevels.Contains($"{axis.Dimension.Code}@{axis.Level.Code}")));
}
