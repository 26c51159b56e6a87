using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Publications;

namespace NaftStats.Disclosure.Knowledge;

/// <summary>What attackers know of the data without the release that is being protected.</summary>
/// <param name="Publications">The source documents: their readers know what they print.</param>
/// <param name="Memory">What earlier releases have told; null where this is the first.</param>
/// <param name="Unpublished">Cubes that are counted and never published: unpublished is not protected.</param>
public sealed record PriorKnowledge(
    IReadOnlyList<Publication> Publications, ReleaseMemory? Memory = null, IReadOnlyList<(Population Population, CubeShape Shape)>? Unpublished = null)
{
    /// <summary>True for a cube that is never published.</summary>
    internal bool IsUnpublished(CellCounts cube) =>
        Unpublished?.Any(other => other.Population == cube.Population && other.Shape.Equals(cube.Shape)) == true;
}
