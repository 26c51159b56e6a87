using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Tabulation;

/// <summary>Exact sums of one numeric column by cell, with the number of trajecten that have a number. They never leave publishing.</summary>
public sealed class QuantitySums
{
    /// <summary>Sums over <paramref name="size"/> cells, all zero.</summary>
    public QuantitySums(QuantityMean mean, int size)
    {
        Mean = mean;
        Sums = new long[size];
        Counts = new int[size];
    }

    /// <summary>The mean that they are for.</summary>
    public QuantityMean Mean { get; }

    /// <summary>The sum by cell.</summary>
    public long[] Sums { get; }

    /// <summary>The number of trajecten with a number, by cell.</summary>
    public int[] Counts { get; }
}
