using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Protection;

namespace NaftStats.Statistics.Dissemination;

/// <summary>
/// One release in memory: immutable, finite, protected. Everything that the public can ever learn is in here,
/// and nothing else is.
/// </summary>
public sealed class Release
{
    private readonly Dictionary<(Population Population, string Shape), Cube> _cubes;

    /// <summary>A release of <paramref name="cubes"/>.</summary>
    public Release(ReleaseIdentity identity, Catalogue catalogue, DisclosurePolicy policy, IReadOnlyList<Cube> cubes, AuditReport? audit = null)
    {
        Identity = identity;
        Catalogue = catalogue;
        Policy = policy;
        Cubes = cubes;
        Audit = audit;
        _cubes = cubes.ToDictionary(cube => (cube.Population, cube.Shape.Key));
    }

    /// <summary>What names the release.</summary>
    public ReleaseIdentity Identity { get; }

    /// <summary>Dimensions, themes and indicators.</summary>
    public Catalogue Catalogue { get; }

    /// <summary>The policy under which it was protected.</summary>
    public DisclosurePolicy Policy { get; }

    /// <summary>All its cubes.</summary>
    public IReadOnlyList<Cube> Cubes { get; }

    /// <summary>The report on its protection; null only while a release is being made: none is loaded without it.</summary>
    public AuditReport? Audit { get; }

    /// <summary>The cube of a population with a shape, or null where the release does not hold it.</summary>
    public Cube? FindCube(Population population, CubeShape shape) => _cubes.GetValueOrDefault((population, shape.Key));
}

/// <summary>What names a release and proves what it was made of.</summary>
/// <param name="Version">The version: the latest year and a number, <c>2024.1</c>.</param>
/// <param name="PublishedAt">When it was published (UTC).</param>
/// <param name="Provenance">Whether its figures are official or demonstration data.</param>
/// <param name="DataHash">SHA-256 over the released cells, in hexadecimal.</param>
/// <param name="DefinitionsHash">SHA-256 over codelists and definitions.</param>
/// <param name="PolicyHash">SHA-256 over the disclosure policy.</param>
/// <param name="Software">The version of the software that published it.</param>
/// <param name="ContentHash">SHA-256 over everything that the release serves.</param>
public sealed record ReleaseIdentity(
    string Version,
    DateTimeOffset PublishedAt,
    Provenance Provenance,
    string DataHash,
    string DefinitionsHash,
    string PolicyHash,
    string Software,
    string ContentHash);

/// <summary>Where a figure comes from.</summary>
public enum Provenance
{
    /// <summary>Printed by a source document, or computed from official records.</summary>
    Published,

    /// <summary>Computed from synthetic records: demonstration data, not an official figure.</summary>
    Synthetic,
}
