using Microsoft.Extensions.Caching.Memory;
using NaftStats.Releases;
using NaftStats.Statistics.Dissemination;
using ZiggyCreatures.Caching.Fusion;

namespace NaftStats.Api.Serving;

/// <summary>Releases that are not the newest, as long as there is room for them. Each is loaded once for all who ask for it at the same time.</summary>
public sealed class PinnedReleases(ReleaseStore store, IFusionCache cache, ReleaseSettings settings) : IDisposable
{
    /// <summary>The name of the cache.</summary>
    public const string CacheName = "releases";

    // Loading takes much memory beside what is kept, so that few do it at a time.
    private const int MostLoading = 2;

    // Catalogue and report, which hardly differ between releases.
    private const long TextBytes = 8 * 1024 * 1024;

    private readonly SemaphoreSlim _loading = new(MostLoading, MostLoading);

    /// <summary>The options of the memory behind the cache.</summary>
    public static MemoryCacheOptions Room(ReleaseSettings settings) => new() { SizeLimit = Bytes(settings), CompactionPercentage = 0.25 };

    /// <summary>A release: at hand, or else loaded.</summary>
    /// <exception cref="ReleaseRefusedException">It is not what was published.</exception>
    public ValueTask<Release> GetAsync(ReleaseIdentity identity, CancellationToken cancellationToken) => cache.GetOrSetAsync<Release>(
        KeyOf(identity),
        async (entry, stopping) =>
        {
            await _loading.WaitAsync(stopping);
            try
            {
                var release = await store.LoadAsync(identity, stopping);
                entry.Options.SetSize(SizeOf(release));
                return release;
            }
            finally
            {
                _loading.Release();
            }
        },
        token: cancellationToken);

    /// <summary>Keeps a release that was loaded elsewhere.</summary>
    public void Add(Release release) => cache.Set(KeyOf(release.Identity), release, options => options.SetSize(SizeOf(release)));

    /// <inheritdoc/>
    public void Dispose() => _loading.Dispose();

    private static long Bytes(ReleaseSettings settings) => settings.PinnedMegabytes * 1024L * 1024;

    // A release that is published again is another one, even where it holds the same.
    private static string KeyOf(ReleaseIdentity identity) => $"{identity.Version} {identity.ContentHash}";

    // One that is larger than all the room has it to itself.
    private long SizeOf(Release release) => Math.Min(
        Bytes(settings),
        TextBytes + release.Cubes.Sum(cube => cube.Size * (sizeof(byte) + (sizeof(int) * (2L + cube.Means.Count)))));
}
