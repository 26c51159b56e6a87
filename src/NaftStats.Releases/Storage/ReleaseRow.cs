namespace NaftStats.Releases.Storage;

/// <summary>One release as it is stored. Once written, a row never changes.</summary>
internal sealed class ReleaseRow
{
    /// <summary>The version, <c>2024.1</c>.</summary>
    public required string Version { get; init; }

    /// <summary>The place in the order of publication, from 1. It is unique: of two publishers at once, one is refused.</summary>
    public required int Sequence { get; init; }

    /// <summary>The form in which the release is stored, <see cref="ReleaseSeal.Format"/>; 0 from before there were forms.</summary>
    public required int Format { get; init; }

    /// <summary>When it was published (UTC), in milliseconds since 1970: every provider orders and stores it alike.</summary>
    public required long PublishedAt { get; init; }

    /// <summary>Whether its figures are official or demonstration data.</summary>
    public required string Provenance { get; init; }

    /// <summary>SHA-256 over the released cells.</summary>
    public required string DataHash { get; init; }

    /// <summary>SHA-256 over codelists and definitions.</summary>
    public required string DefinitionsHash { get; init; }

    /// <summary>SHA-256 over the disclosure policy.</summary>
    public required string PolicyHash { get; init; }

    /// <summary>The version of the software that published it.</summary>
    public required string Software { get; init; }

    /// <summary>SHA-256 over catalogue, policy, audit report, cubes and means.</summary>
    public required string BodyHash { get; init; }

    /// <summary>SHA-256 over everything that the release serves: what stands above, the hash of the body among it.</summary>
    public required string ContentHash { get; set; }

    /// <summary>The catalogue, as JSON in UTF-8.</summary>
    public required byte[] Catalogue { get; init; }

    /// <summary>The disclosure policy, as JSON in UTF-8.</summary>
    public required byte[] Policy { get; init; }

    /// <summary>The report on its protection, as JSON in UTF-8; null in a release from before there were any.</summary>
    public required byte[]? Audit { get; init; }
}
