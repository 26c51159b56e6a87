using NaftStats.Statistics.Dissemination;

namespace NaftStats.Statistics.Tests;

/// <summary>The small release without some of its tables.</summary>
internal static class NarrowRelease
{
    public static Release Without(params string[] shapes) => Without(SmallRelease.Create(), shapes);

    public static Release Without(Release release, params string[] shapes) =>
        new(release.Identity, release.Catalogue, release.Policy, [.. release.Cubes.Where(cube => !shapes.Contains(cube.Shape.Key))]);
}
