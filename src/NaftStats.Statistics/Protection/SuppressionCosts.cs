namespace NaftStats.Statistics.Protection;

/// <summary>
/// What is rather hidden: where several cells would protect a small group, those with the least cost are hidden. Size counts in
/// coarse bands only, so that what is hidden tells little of what it holds.
/// </summary>
/// <param name="Orders">The weight by the number of dimensions, from 1; the last one holds for all above it.</param>
/// <param name="Mission">By what a cell of the mission's crossings is dearer than others of its order; more so in small tables.</param>
/// <param name="Printed">By what a cell of the threshold or more that a source document prints is dearer.</param>
/// <param name="Bands">The numbers of trajecten from which a cell is dearer by its weight once more.</param>
public sealed record SuppressionCosts(IReadOnlyList<int> Orders, int Mission, int Printed, IReadOnlyList<int> Bands)
{
    // A mission table of fewer cells is dearer: each of its cells is a larger part of it.
    private const int LargeTable = 100;

    /// <summary>Costs that keep one-dimensional tables, the mission's crossings and printed figures before others.</summary>
    public static readonly SuppressionCosts Default = new([30, 10, 4], 4, 30, [20, 100]);

    /// <summary>The cost of moving a traject in or out of a shown cell.</summary>
    public double Of(int order, int size, bool isOfMission, bool isPrinted, int trajecten) =>
        (double)Orders[Math.Min(order, Orders.Count) - 1] * (isOfMission ? Mission * Math.Max(1, LargeTable / size) : 1) * (isPrinted ? Printed : 1) * (1 + Bands.Count(band => trajecten >= band));
}
