using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure;

/// <summary>
/// How much of a group of tables is hidden, exactly. For the publisher only: the trajecten in hidden cells are a sum of hidden
/// figures, and the hidden cells that are not zero tell which are. <see cref="ToPublished"/> makes what everyone may know of it.
/// </summary>
/// <param name="Name">What the tables have in common: a number of dimensions, a dimension, or a table.</param>
/// <param name="Tables">The number of tables.</param>
/// <param name="Cells">The number of cells over all years.</param>
/// <param name="Hidden">The number of hidden cells.</param>
/// <param name="Filled">The number of cells that are not zero.</param>
/// <param name="FilledHidden">The number of hidden cells that are not zero.</param>
/// <param name="Mass">The trajecten in all cells.</param>
/// <param name="MassHidden">The trajecten in hidden cells.</param>
public sealed record HiddenShare(string Name, int Tables, int Cells, int Hidden, int Filled, int FilledHidden, long Mass, long MassHidden)
{
    // The steps in which the hidden mass is told: none below stands for less than this number of trajecten.
    private const int LeastStep = 100;

    /// <summary>The share of hidden cells in per cent.</summary>
    public decimal HiddenPercentage => PublishedShare.Percentage(Hidden, Cells, 1);

    /// <summary>The share of hidden trajecten in per cent.</summary>
    public decimal MassPercentage => PublishedShare.Percentage(MassHidden, Mass, 1);

    /// <summary>What everyone may know of this share: the mass only so far as its rounding hides a hundred trajecten.</summary>
    public PublishedShare ToPublished() => new(
        Name, Tables, Cells, Hidden,
        Mass >= 1_000 * LeastStep ? MassPercentage : Mass >= 100 * LeastStep ? PublishedShare.Percentage(MassHidden, Mass, 0) : null);
}
