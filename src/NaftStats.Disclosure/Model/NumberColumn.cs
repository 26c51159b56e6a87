using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Model;

/// <summary>The sums of one number (ages, days) in the cells of which a mean may be shown.</summary>
/// <param name="Mean">What is averaged.</param>
/// <param name="Variables">The variable of the sum, by cell.</param>
/// <param name="Shown">Where a mean is shown: the least and the greatest sum that rounds to it, by cell.</param>
/// <param name="Bands">The lowest and the highest sum that the bands of a table allow, each table apart: the cell of the sum, and the cells of the bands with their bounds.</param>
internal sealed record NumberColumn(
    QuantityMean Mean,
    Dictionary<int, int> Variables,
    Dictionary<int, (long Low, long High)> Shown,
    List<(int Cell, (int Cell, long Low, long High)[] Bands)> Bands)
{
    /// <summary>A number that a traject can have, by which sums follow when trajecten move.</summary>
    public int Typical { get; init; }
}
