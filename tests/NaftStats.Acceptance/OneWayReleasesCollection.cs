namespace NaftStats.Acceptance;

/// <summary>The tests of what is published and served that share the releases of tables by one dimension.</summary>
[CollectionDefinition(Name)]
public sealed class OneWayReleasesCollection : ICollectionFixture<OneWayReleases>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "One-way releases";
}
