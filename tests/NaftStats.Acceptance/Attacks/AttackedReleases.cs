using NaftStats.Attacks.Fixture;

namespace NaftStats.Acceptance.Attacks;

/// <summary>The releases under attack, published and crawled once for all tests.</summary>
public sealed class AttackedReleases : IAsyncLifetime
{
    private readonly Stage _stage = new();

    /// <summary>The releases under attack, published and crawled once for all tests.</summary>
    public AttackedReleases() => Fixture = new AttackedFixture(_stage);

    /// <summary>The releases.</summary>
    public AttackedFixture Fixture { get; }

    /// <inheritdoc/>
    public Task InitializeAsync() => Task.CompletedTask;

    /// <inheritdoc/>
    public async Task DisposeAsync() => await _stage.DisposeAsync();
}
