namespace NaftStats.Statistics.Cubes;

/// <summary>
/// The protected means of one numeric column by cell. A release holds means and never the sums behind them,
/// so that no sum can be had by multiplying back beyond the rounding.
/// </summary>
/// <param name="Mean">The numeric column and the decimals.</param>
/// <param name="Scaled">The mean by cell, rounded half up and multiplied by ten to the power of the decimals; <see cref="Hidden"/> where it is not shown.</param>
public sealed record MeanColumn(QuantityMean Mean, int[] Scaled)
{
    /// <summary>Stands for a mean that is not shown.</summary>
    public const int Hidden = int.MinValue;

    /// <summary>Stands for the mean of nothing.</summary>
    public const int Empty = int.MinValue + 1;
}
