using NaftStats.Releases.Storage;

namespace NaftStats.Releases;

/// <summary>The rows of a release that is about to be written.</summary>
internal sealed record ReleaseRows(ReleaseRow Release, IReadOnlyList<CubeRow> Cubes, IReadOnlyList<MeanRow> Means)
{
    public static ReleaseRows Of(ReleaseDraft draft, string version, int sequence, DateTimeOffset publishedAt)
    {
        var catalogue = ReleaseJson.Write(draft.Catalogue);
        var policy = ReleaseJson.Write(draft.Policy);
        var audit = ReleaseJson.Write(draft.Audit);
        var cubes = draft.Cubes.Select(cube => StoredCubes.ToRow(version, cube)).ToList();
        var means = draft.Cubes.SelectMany(cube => cube.Means, (cube, mean) => StoredCubes.ToRow(version, cube, mean)).ToList();
        var row = new ReleaseRow
        {
            Version = version,
            Sequence = sequence,
            Format = ReleaseSeal.Format,
            PublishedAt = publishedAt.ToUnixTimeMilliseconds(),
            Provenance = draft.Provenance.ToString(),
            DataHash = draft.DataHash,
            DefinitionsHash = draft.DefinitionsHash,
            PolicyHash = draft.PolicyHash,
            Software = draft.Software,
            BodyHash = ReleaseSeal.OfBody(catalogue, policy, audit, cubes, means),
            ContentHash = string.Empty,
            Catalogue = catalogue,
            Policy = policy,
            Audit = audit,
        };
        row.ContentHash = ReleaseSeal.OfRelease(row);
        return new ReleaseRows(row, cubes, means);
    }
}
