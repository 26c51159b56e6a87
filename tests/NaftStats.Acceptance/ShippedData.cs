namespace NaftStats.Acceptance;

/// <summary>One server for many tests: started on an empty database, so that it publishes the shipped data.</summary>
public sealed class ShippedData : IAsyncLifetime
{
    private readonly TestDatabases _databases = new();

    /// <summary>The server.</summary>
    public Server Server { get; private set; } = null!;

    /// <summary>Its database, which no test writes to.</summary>
    public TestDatabase Database { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await _databases.InitializeAsync();
        Database = _databases.New();
        Server = await Server.Start(Database.Location);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (Server is not null)
        {
            await Server.DisposeAsync();
        }

        await _databases.DisposeAsync();
    }
}
