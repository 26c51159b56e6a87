namespace NaftStats.Acceptance;

/// <summary>
/// One server for many tests, on a database that the first of them publishes the shipped data into: started on an empty one, as at a first
/// start. Collections that run side by side share the database, and each has a server.
/// </summary>
public sealed class ShippedData : IAsyncLifetime
{
    private static readonly SemaphoreSlim Turn = new(1);
    private static TestDatabases? _databases;
    private static TestDatabase? _published;
    private static int _users;

    /// <summary>The server.</summary>
    public Server Server { get; private set; } = null!;

    /// <summary>Its database, which no test writes to.</summary>
    public TestDatabase Database { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await Turn.WaitAsync();
        try
        {
            if (_users++ == 0)
            {
                _databases = new TestDatabases();
                await _databases.InitializeAsync();
                _published = _databases.New();
            }

            Database = _published!;
            Server = await Server.Start(Database.Location);
        }
        finally
        {
            Turn.Release();
        }
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (Server is not null)
        {
            await Server.DisposeAsync();
        }

        await Turn.WaitAsync();
        if (--_users == 0)
        {
            await _databases!.DisposeAsync();
        }

        Turn.Release();
    }
}
