using NaftStats.Statistics.Dissemination;

namespace NaftStats.Statistics.Tests;

/// <summary>The small release without some of its tables.</summary>
internal static class NarrowRelease
{
    public static Release Without(params string[] shapes)
    {
        var release = SmallRelease.Create();
        return new Release(release.Identity, release.Catalogue, release.Policy, [.. release.Cubes.Where(cube => !shapes.Contains(cube.Shape.Key))]);
    }
}
