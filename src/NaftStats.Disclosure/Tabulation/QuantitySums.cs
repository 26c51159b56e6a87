using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Tabulation;

/// <summary>Exact sums of one numeric column by cell, with the number of trajecten that have a number. They never leave publishing.</summary>
public sealed class QuantitySums(QuantityMean mean, int size)
{
    /// <summary>The mean that they are for.</summary>
    public QuantityMean Mean { get; } = mean;

    /// <summary>The sum by cell.</summary>
    public long[] Sums { get; } = new long[size];

    /// <summary>The number of trajecten with a number, by cell.</summary>
    public int[] Counts { get; } = new int[size];
}
