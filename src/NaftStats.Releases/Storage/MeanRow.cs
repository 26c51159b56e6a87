namespace NaftStats.Releases.Storage;

/// <summary>The means of one numeric column of a cube as they are stored.</summary>
internal sealed class MeanRow
{
    /// <summary>The version of the release.</summary>
    public required string Release { get; init; }

    /// <summary>The population, by name.</summary>
    public required string Population { get; init; }

    /// <summary>The key of the shape.</summary>
    public required string Shape { get; init; }

    /// <summary>The name of the numeric column.</summary>
    public required string Quantity { get; init; }

    /// <summary>The number of decimals.</summary>
    public required int Decimals { get; init; }

    /// <summary>The means by cell, times ten to the power of the decimals: 32-bit integers, little-endian.</summary>
    public required byte[] Scaled { get; init; }
}
