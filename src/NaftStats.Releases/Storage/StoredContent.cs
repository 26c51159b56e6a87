using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Protection;

namespace NaftStats.Releases.Storage;

/// <summary>What a stored release holds, read from its columns. What cannot be read is an error that says where and why.</summary>
/// <param name="Catalogue">Dimensions, themes and indicators.</param>
/// <param name="Policy">The policy under which the cubes were protected.</param>
/// <param name="Cubes">The protected cubes.</param>
/// <param name="Audit">The report on their protection.</param>
internal sealed record StoredContent(Catalogue Catalogue, DisclosurePolicy Policy, IReadOnlyList<Cube> Cubes, AuditReport Audit)
{
    /// <exception cref="InvalidDataException">A column cannot be read.</exception>
    public static StoredContent Read(ReleaseRow row, IReadOnlyList<CubeRow> cubes, IEnumerable<MeanRow> means)
    {
        var catalogue = ReleaseJson.Read<Catalogue>(row.Catalogue, "its catalogue");
        var policy = ReleaseJson.Read<DisclosurePolicy>(row.Policy, "its disclosure policy");
        var audit = ReleaseJson.Read<AuditReport>(row.Audit ?? [], "its audit report");
        if (catalogue.FindDimension("year") is null)
        {
            throw new InvalidDataException("its catalogue has no dimension \"year\".");
        }

        var meansOf = means.ToLookup(mean => (mean.Population, mean.Shape));
        return new StoredContent(catalogue, policy, [.. cubes.Select(cube => StoredCubes.ToCube(cube, meansOf[(cube.Population, cube.Shape)], catalogue))], audit);
    }
}
