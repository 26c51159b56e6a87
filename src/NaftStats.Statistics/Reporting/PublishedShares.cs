using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Protection;

namespace NaftStats.Statistics.Reporting;

/// <summary>Counts again, from the cells of a stored release, what its report says is hidden.</summary>
public static class PublishedShares
{
    /// <summary>What is hidden in each table, as the cells show it; without the mass, which they do not.</summary>
    public static IReadOnlyList<PublishedShare> ByTable(Release release) =>
    [
        .. release.Cubes.Select(cube => new PublishedShare(
            $"{cube.Population} {cube.Shape}", 1, cube.Size, cube.Statuses.Count(status => status == CellStatus.Hidden), null)),
    ];

    /// <summary>The tables of which the report of a release says something else than its cells do; none where it is right.</summary>
    public static IReadOnlyList<string> Differences(Release release)
    {
        var counted = ByTable(release).ToDictionary(share => share.Name);
        var told = release.Audit!.Tables.ToDictionary(share => share.Name);
        return
        [
            .. counted.Keys.Union(told.Keys).Order(StringComparer.Ordinal)
                .Where(name => (counted.GetValueOrDefault(name)?.Cells, counted.GetValueOrDefault(name)?.Hidden) != (told.GetValueOrDefault(name)?.Cells, told.GetValueOrDefault(name)?.Hidden)),
        ];
    }
}
