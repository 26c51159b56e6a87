namespace NaftStats.Statistics.Disclosure;

/// <summary>How much of a group of tables is hidden. It does not tell primary from secondary, as nothing public does.</summary>
/// <param name="Name">What the tables have in common: a number of dimensions, or a dimension.</param>
/// <param name="Tables">The number of tables.</param>
/// <param name="Cells">The number of cells over all years.</param>
/// <param name="Hidden">The number of hidden cells.</param>
/// <param name="Filled">The number of cells that are not zero.</param>
/// <param name="FilledHidden">The number of hidden cells that are not zero.</param>
/// <param name="Mass">The trajecten in all cells.</param>
/// <param name="MassHidden">The trajecten in hidden cells.</param>
public sealed record HiddenShare(string Name, int Tables, int Cells, int Hidden, int Filled, int FilledHidden, long Mass, long MassHidden)
{
    /// <summary>The share of hidden cells in per cent.</summary>
    public decimal HiddenPercentage => Percentage(Hidden, Cells);

    /// <summary>The share of hidden trajecten in per cent.</summary>
    public decimal MassPercentage => Percentage(MassHidden, Mass);

    private static decimal Percentage(long part, long whole) => whole == 0 ? 0 : decimal.Round(100m * part / whole, 1, MidpointRounding.AwayFromZero);
}
