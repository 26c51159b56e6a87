using NaftStats.Attacks.Fixture;

namespace NaftStats.Acceptance.Attacks;

/// <summary>The releases under attack, published and crawled once for all tests.</summary>
public sealed class AttackedReleases : IAsyncLifetime
{
    private readonly TestDatabases _databases = new();
    private readonly Stage _stage;

    /// <summary>The releases under attack, published and crawled once for all tests.</summary>
    public AttackedReleases()
    {
        _stage = new Stage(() => _databases.New().Location);
        Fixture = new AttackedFixture(_stage);
    }

    /// <summary>The releases.</summary>
    public AttackedFixture Fixture { get; }

    /// <inheritdoc/>
    public Task InitializeAsync() => _databases.InitializeAsync();

    /// <inheritdoc/>
    public async Task DisposeAsync()
    {
        await _stage.DisposeAsync();
        await _databases.DisposeAsync();
    }
}
