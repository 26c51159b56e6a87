namespace NaftStats.Statistics.Protection;

/// <summary>How much of a group of tables is hidden. It does not tell primary from secondary, as nothing public does.</summary>
/// <param name="Name">What the tables have in common: a number of dimensions, a dimension, or a table.</param>
/// <param name="Tables">The number of tables.</param>
/// <param name="Cells">The number of cells over all years.</param>
/// <param name="Hidden">The number of hidden cells.</param>
/// <param name="MassPercentage">
/// The share of the trajecten that is in hidden cells, in per cent; null where even the rounded share would tell too much: it is
/// a sum of hidden figures.
/// </param>
public sealed record PublishedShare(string Name, int Tables, int Cells, int Hidden, decimal? MassPercentage)
{
    /// <summary>The share of hidden cells in per cent.</summary>
    public decimal HiddenPercentage => Percentage(Hidden, Cells, 1);

    /// <summary>A part of a whole in per cent, rounded half up; 0 of nothing.</summary>
    public static decimal Percentage(long part, long whole, int decimals) =>
        whole == 0 ? 0 : decimal.Round(100m * part / whole, decimals, MidpointRounding.AwayFromZero);
}
