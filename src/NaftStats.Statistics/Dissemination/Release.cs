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
