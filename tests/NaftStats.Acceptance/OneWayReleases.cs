using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>
/// Releases of tables by one dimension, published once for many tests: those about the life of a release, which need a database that
/// holds some, and not the shipped figures. A test that writes takes a copy.
/// </summary>
public sealed class OneWayReleases : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();
    private readonly TestDatabases _databases = new();

    /// <summary>The folder from which 2024.1 was published.</summary>
    public string SeedData { get; private set; } = null!;

    /// <summary>The folder from which 2024.2 was published: without the last traject, and with another title.</summary>
    public string ChangedSeedData { get; private set; } = null!;

    /// <summary>A database with release 2024.1.</summary>
    public TestDatabase One { get; private set; } = null!;

    /// <summary>A database with releases 2024.1 and 2024.2.</summary>
    public TestDatabase Two { get; private set; } = null!;

    /// <summary>What the publishing program said of 2024.1.</summary>
    public string Output { get; private set; } = null!;

    /// <summary>What it said of 2024.2.</summary>
    public string ChangedOutput { get; private set; } = null!;

    /// <summary>The report on 2024.1 that only the publisher sees, in the folder of its database.</summary>
    public string InternalReport { get; private set; } = null!;

    /// <summary>A server on 2024.1.</summary>
    public Server Server { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        await _databases.InitializeAsync();
        SeedData = OneWaySeedData.Create(_folder);
        ChangedSeedData = OneWaySeedData.Create(_folder, 1);
        One = New();
        InternalReport = Path.Combine(One.Folder, "internal.json");
        Output = await One.Run(0, "publish", "-s", SeedData, "--internal-report", InternalReport);
        Two = await CopyOfOne();
        // What is corrected in a published year is left out: the traject less is told by no erratum.
        ChangedOutput = await Two.Run(4, "publish", "-s", ChangedSeedData);
        Server = await Server.Start((await CopyOfOne()).Location);
    }

    /// <summary>A database that is not there yet.</summary>
    public TestDatabase New() => _databases.New();

    /// <summary>A database with release 2024.1, to write to.</summary>
    public Task<TestDatabase> CopyOfOne() => _databases.CopyOf(One);

    /// <summary>A database with releases 2024.1 and 2024.2, to write to.</summary>
    public Task<TestDatabase> CopyOfTwo() => _databases.CopyOf(Two);

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (Server is not null)
        {
            await Server.DisposeAsync();
        }

        await _databases.DisposeAsync();
        _folder.Dispose();
    }
}
