namespace NaftStats.Releases.Storage;

/// <summary>One cube of a release as it is stored: whole columns, so that millions of cells load in one read.</summary>
internal sealed class CubeRow
{
    /// <summary>The version of the release.</summary>
    public required string Release { get; init; }

    /// <summary>The population, by name.</summary>
    public required string Population { get; init; }

    /// <summary>The key of the shape.</summary>
    public required string Shape { get; init; }

    /// <summary>The number of years.</summary>
    public required int Years { get; init; }

    /// <summary>Trajecten by cell: 32-bit integers, little-endian.</summary>
    public required byte[] Trajecten { get; init; }

    /// <summary>Distinct pupils by cell: 32-bit integers, little-endian.</summary>
    public required byte[] Leerlingen { get; init; }

    /// <summary>The status of each cell, one byte.</summary>
    public required byte[] Statuses { get; init; }
}
