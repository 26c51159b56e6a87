using Microsoft.Extensions.Caching.Distributed;
using StackExchange.Redis;

namespace NaftStats.Api.Caching;

/// <summary>
/// Redis as a distributed cache, in the layout of Microsoft.Extensions.Caching.StackExchangeRedis (a hash with <c>absexp</c>,
/// <c>sldexp</c> and <c>data</c>), so that the package can take over by one registration. It connects in the background and again
/// whenever the connection is lost; without one, every call fails at once.
/// </summary>
public sealed class RedisHashCache(string connectionString) : IDistributedCache, IDisposable
{
    private const long NotPresent = -1;
    // What stands under the name may be no hash at all, and is replaced. Only then: a script that has deleted something may go on
    // writing into a Redis that is full.
    private const string SetScript = """
        local kind = redis.call('TYPE', KEYS[1]).ok
        if kind ~= 'hash' and kind ~= 'none' then redis.call('DEL', KEYS[1]) end
        redis.call('HSET', KEYS[1], 'absexp', ARGV[1], 'sldexp', ARGV[2], 'data', ARGV[4])
        if ARGV[3] ~= '-1' then redis.call('EXPIRE', KEYS[1], ARGV[3]) end
        return 1
        """;

    private static readonly RedisValue[] Fields = ["absexp", "sldexp", "data"];

    private readonly Lock _connecting = new();
    private Task<ConnectionMultiplexer>? _connection;

    /// <inheritdoc/>
    public async Task<byte[]?> GetAsync(string key, CancellationToken token = default)
    {
        var database = await DatabaseAsync();
        var values = await database.HashGetAsync(key, Fields);
        await RefreshAsync(database, key, values);
        return values[2];
    }

    /// <inheritdoc/>
    public async Task SetAsync(string key, byte[] value, DistributedCacheEntryOptions options, CancellationToken token = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var now = DateTimeOffset.UtcNow;
        var absolute = options.AbsoluteExpirationRelativeToNow is { } relative ? now + relative : options.AbsoluteExpiration;
        var left = (absolute - now, options.SlidingExpiration) switch
        {
            ({ } untilEnd, { } pause) => untilEnd < pause ? untilEnd : pause,
            (var untilEnd, var pause) => untilEnd ?? pause,
        };
        var database = await DatabaseAsync();
        await database.ScriptEvaluateAsync(
            SetScript,
            [key],
            [absolute?.UtcTicks ?? NotPresent, options.SlidingExpiration?.Ticks ?? NotPresent, left is { } span ? (long)span.TotalSeconds : NotPresent, value]);
    }

    /// <inheritdoc/>
    public async Task RefreshAsync(string key, CancellationToken token = default)
    {
        var database = await DatabaseAsync();
        await RefreshAsync(database, key, await database.HashGetAsync(key, Fields[..2]));
    }

    /// <inheritdoc/>
    public async Task RemoveAsync(string key, CancellationToken token = default) => await (await DatabaseAsync()).KeyDeleteAsync(key);

    /// <inheritdoc/>
    public byte[]? Get(string key) => GetAsync(key).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Set(string key, byte[] value, DistributedCacheEntryOptions options) => SetAsync(key, value, options).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Refresh(string key) => RefreshAsync(key).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Remove(string key) => RemoveAsync(key).GetAwaiter().GetResult();

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_connection is { IsCompletedSuccessfully: true } connection)
        {
            connection.Result.Dispose();
        }
    }

    private static async Task RefreshAsync(IDatabase database, string key, RedisValue[] values)
    {
        if (!values[1].TryParse(out long sliding) || sliding == NotPresent)
        {
            return;
        }

        var pause = TimeSpan.FromTicks(sliding);
        if (values[0].TryParse(out long absolute) && absolute != NotPresent)
        {
            var untilEnd = new DateTimeOffset(absolute, TimeSpan.Zero) - DateTimeOffset.UtcNow;
            pause = untilEnd < pause ? untilEnd : pause;
        }

        // Nobody waits for it: an entry that is not prolonged is only gone the earlier.
        await database.KeyExpireAsync(key, pause, CommandFlags.FireAndForget);
    }

    private async ValueTask<IDatabase> DatabaseAsync()
    {
        Task<ConnectionMultiplexer> connection;
        lock (_connecting)
        {
            if (_connection is null or { IsFaulted: true } or { IsCanceled: true })
            {
                _connection = ConnectAsync();
            }

            connection = _connection;
        }

        return (await connection).GetDatabase();
    }

    private Task<ConnectionMultiplexer> ConnectAsync()
    {
        var options = ConfigurationOptions.Parse(connectionString);
        options.AbortOnConnectFail = false;
        options.ConnectRetry = 1;
        options.ConnectTimeout = 1_000;
        options.ClientName = "naftstats";
        return Task.Run(() => ConnectionMultiplexer.ConnectAsync(options));
    }
}
