using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>Databases to copy from: with one release of tables by one dimension, and with a second one without the last traject.</summary>
public sealed class OneWayReleases : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The path of a database with release 2024.1.</summary>
    public string One => _folder.File("one.db");

    /// <summary>The path of a database with releases 2024.1 and 2024.2.</summary>
    public string Two => _folder.File("two.db");

    /// <summary>The folder from which 2024.2 was published.</summary>
    public string ChangedSeedData { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await CommandLine.Run(0, "publish", "-s", OneWaySeedData.Create(_folder), "-d", One);
        File.Copy(One, Two);
        ChangedSeedData = OneWaySeedData.Create(_folder, 1);
        await CommandLine.Run(0, "publish", "-s", ChangedSeedData, "-d", Two);
    }

    /// <inheritdoc/>
    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
