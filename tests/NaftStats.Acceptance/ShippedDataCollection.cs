namespace NaftStats.Acceptance;

/// <summary>The tests that share one server on the shipped data.</summary>
[CollectionDefinition(Name)]
public sealed class ShippedDataCollection : ICollectionFixture<ShippedData>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "Shipped data";
}

/// <summary>The tests that start servers of their own on the shipped data: both collections run side by side.</summary>
[CollectionDefinition(Name)]
public sealed class OwnServersCollection : ICollectionFixture<ShippedData>
{
    /// <summary>The name of the collection.</summary>
    public const string Name = "Servers on the shipped data";
}
