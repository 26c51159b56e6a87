using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>A database with one release of tables by one dimension, and a server on it.</summary>
public sealed class OneWayRelease : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The folder of the seed data, in which the server's database is too.</summary>
    public string SeedData { get; private set; } = null!;

    /// <summary>The path of the database.</summary>
    public string Database => _folder.File("naftstats.db");

    /// <summary>The report that only the publisher sees.</summary>
    public string InternalReport => _folder.File("internal.json");

    /// <summary>What the publishing program said.</summary>
    public string Output { get; private set; } = null!;

    /// <summary>The server.</summary>
    public Server Server { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        SeedData = OneWaySeedData.Create(_folder);
        Output = await CommandLine.Run(0, "publish", "-s", SeedData, "-d", Database, "--internal-report", InternalReport);
        Server = await Server.Start(Database);
    }

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await Server.DisposeAsync();
        _folder.Dispose();
    }
}
