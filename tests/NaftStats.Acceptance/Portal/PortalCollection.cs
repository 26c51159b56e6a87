namespace NaftStats.Acceptance.Portal;

/// <summary>
/// The tests that share one browser, on a server of their own: they take minutes, in which the other tests of the shipped data run beside
/// them.
/// </summary>
[CollectionDefinition(Name)]
public sealed class PortalCollection : ICollectionFixture<ShippedData>, ICollectionFixture<Browser>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "Portal";
}
