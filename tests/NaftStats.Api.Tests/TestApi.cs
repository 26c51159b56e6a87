using NaftStats.Testing;

namespace NaftStats.Api.Tests;

/// <summary>The real program in this process, on a small release that is published once for all tests.</summary>
public sealed class TestApi : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    /// <summary>The location of the database, which no test writes to.</summary>
    public string Database { get; private set; } = null!;

    /// <summary>The program with its default settings.</summary>
    public ApiWithin Default { get; private set; } = null!;

    /// <summary>A client of it.</summary>
    public HttpClient Client { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        Database = _folder.File("naftstats.db");
        await using var publishing = BuiltProgram.Start(BuiltProgram.Publishing, ["publish", "-s", OneWaySeedData.Create(_folder), "-d", Database], folder: _folder.Path);
        Assert.True(await publishing.WaitForExit() == 0, publishing.Output);
        Default = With();
        Client = Default.CreateClient();
    }

    /// <summary>The program with other settings, on a free port.</summary>
    public ApiWithin With(params (string Name, string Value)[] settings) => new(Database, settings);

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        if (Default is not null)
        {
            await Default.DisposeAsync();
        }

        _folder.Dispose();
    }
}

/// <summary>Tests that share one <see cref="TestApi"/>.</summary>
[CollectionDefinition(Name)]
public sealed class TestApiCollection : ICollectionFixture<TestApi>
{
    /// <summary>The name.</summary>
    public const string Name = "api";
}
