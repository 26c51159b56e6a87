using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>One server for many tests: started on an empty database, so that it publishes the shipped data.</summary>
public sealed class ShippedData : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The server.</summary>
    public Server Server { get; private set; } = null!;

    /// <summary>The path of its database.</summary>
    public string Database => _folder.File("naftstats.db");

    /// <inheritdoc/>
    public async Task InitializeAsync() => Server = await Server.Start(Database);

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}
