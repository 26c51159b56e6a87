using Microsoft.Extensions.Caching.Memory;
using NaftStats.Api.Serving;
using NaftStats.Releases;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Text;
using NaftStats.Testing;
using ZiggyCreatures.Caching.Fusion;

namespace NaftStats.Api.Tests.Serving;

/// <summary>Releases that requests pin: each is loaded once, as long as there is room for them.</summary>
[Collection(TestApiCollection.Name)]
public sealed class PinnedReleasesTests(TestApi api) : IDisposable
{
    private const int Count = 8;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Many_that_are_pinned_in_turn_are_loaded_once_each()
    {
        var (store, identities) = await Publish();
        using var pinned = Create(store, new ReleaseSettings());
        var first = await All(pinned, identities);

        Assert.Equal(identities, first.Select(release => release.Identity));
        for (var round = 0; round < 3; round++)
        {
            Assert.All((await All(pinned, identities)).Zip(first), pair => Assert.Same(pair.Second, pair.First));
        }
    }

    [Fact]
    public async Task One_that_many_ask_for_at_the_same_time_is_loaded_once()
    {
        var (store, identities) = await Publish();
        using var pinned = Create(store, new ReleaseSettings());

        Assert.Single((await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(async () => await pinned.GetAsync(identities[0], default))))).Distinct());
    }

    [Fact]
    public async Task There_is_no_more_of_them_in_memory_than_there_is_room_for()
    {
        var (store, identities) = await Publish();
        var settings = new ReleaseSettings { PinnedMegabytes = 20 };
        using var memory = new MemoryCache(PinnedReleases.Room(settings));
        using var cache = new FusionCache(new FusionCacheOptions { DisableTagging = true }, memory);
        using var pinned = new PinnedReleases(store, cache, settings);
        for (var round = 0; round < 3; round++)
        {
            Assert.Equal(identities, (await All(pinned, identities)).Select(release => release.Identity));

            // The memory cache makes room on a thread of its own.
            Assert.True(SpinWait.SpinUntil(() => memory.Count <= 2, TimeSpan.FromSeconds(30)), $"In memory: {string.Join(", ", memory.Keys)}");
        }
    }

    private static PinnedReleases Create(ReleaseStore store, ReleaseSettings settings) =>
        new(store, new FusionCache(new FusionCacheOptions(), new MemoryCache(PinnedReleases.Room(settings))), settings);

    private static async Task<Release[]> All(PinnedReleases pinned, IEnumerable<ReleaseIdentity> identities)
    {
        var releases = new List<Release>();
        foreach (var identity in identities)
        {
            releases.Add(await pinned.GetAsync(identity, default));
        }

        return [.. releases];
    }

    // The same release once more and once more, each with another title.
    private async Task<(ReleaseStore Store, ReleaseIdentity[] Identities)> Publish()
    {
        var file = _folder.File("many.db");
        File.Copy(api.Database, file);
        var store = new ReleaseStore(DatabaseLocation.ToConnectionString(file));
        var release = await store.LoadAsync((await store.ListAsync())[0].Sound());
        for (var i = 1; i < Count; i++)
        {
            var catalogue = release.Catalogue with
            {
                Indicators = [.. release.Catalogue.Indicators.Select(indicator => indicator with { Title = new LocalizedText($"{i}", $"{i}", $"{i}") })],
            };
            var identity = release.Identity;
            await store.WriteAsync(
                new ReleaseDraft(identity.Provenance, identity.DataHash, identity.DefinitionsHash, identity.PolicyHash, identity.Software, catalogue, release.Policy, release.Cubes, release.Audit!),
                await store.ListAsync(),
                DateTimeOffset.UnixEpoch);
        }

        return (store, [.. (await store.ListAsync()).Select(listed => listed.Sound())]);
    }
}
