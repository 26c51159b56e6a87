namespace NaftStats.Acceptance;

/// <summary>The tests that share one server on the shipped data.</summary>
[CollectionDefinition(Name)]
public sealed class ShippedDataCollection : ICollectionFixture<ShippedData>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "Shipped data";
}
