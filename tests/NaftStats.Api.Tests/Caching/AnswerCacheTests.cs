using System.Text;
using Microsoft.Extensions.Caching.Distributed;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using NaftStats.Api.Caching;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;
using ZiggyCreatures.Caching.Fusion;

namespace NaftStats.Api.Tests.Caching;

/// <summary>Requests that ask the same at the same time, and what is believed of a shared cache.</summary>
public sealed class AnswerCacheTests
{
    private static readonly AnswerKey Key = new("f", "{ a }", null, "", Language.Nl, "application/json", null);
    private static readonly string Hash = Key.Hash();

    private readonly MemoryDistributedCache _shared = new(Options.Create(new MemoryDistributedCacheOptions()));

    [Fact]
    public async Task Followers_of_a_flight_that_fails_never_execute_at_once()
    {
        var cache = Create();
        var (running, most, executed) = (0, 0, 0);
        var answers = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => Task.Run(() => cache.GetOrExecuteAsync(
            Hash,
            async () =>
            {
                most = Math.Max(most, Interlocked.Increment(ref running));
                executed++;
                await Task.Delay(5);
                Interlocked.Decrement(ref running);
                return null;
            },
            CancellationToken.None))));

        Assert.Equal(1, most);
        Assert.Equal(20, executed);
        Assert.All(answers, answer => Assert.Null(answer.Answer));
    }

    [Fact]
    public async Task An_answer_is_executed_once_and_each_is_told_from_where_it_came()
    {
        var cache = Create();
        var executed = 0;
        var started = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        var first = cache.GetOrExecuteAsync(
            Hash,
            async () =>
            {
                executed++;
                started.SetResult();
                await finish.Task;
                return Of(Hash, "one");
            },
            CancellationToken.None);
        await started.Task;
        var second = cache.GetOrExecuteAsync(Hash, () => Task.FromResult<Answer?>(Of(Hash, "two")), CancellationToken.None);
        finish.SetResult();

        Assert.Equal(CacheLevel.None, (await first).Level);
        Assert.Equal(CacheLevel.Flight, (await second).Level);
        Assert.Equal("one", Text((await second).Answer));
        Assert.Equal("one", Text(cache.Find(Hash)));
        Assert.Equal(CacheLevel.Redis, (await Create().GetOrExecuteAsync(Hash, () => throw new InvalidOperationException(), CancellationToken.None)).Level);
        Assert.Equal(1, executed);
    }

    [Fact]
    public async Task The_answer_of_another_key_is_not_believed_whatever_the_shared_cache_says()
    {
        var other = (Key with { Query = "{ b }" }).Hash();
        await Create().GetOrExecuteAsync(other, () => Task.FromResult<Answer?>(Of(other, "another")), CancellationToken.None);
        await _shared.SetAsync("v2:" + Hash, (await _shared.GetAsync("v2:" + other))!);
        var cache = Create();

        var (answer, level) = await cache.GetOrExecuteAsync(Hash, () => Task.FromResult<Answer?>(Of(Hash, "mine")), CancellationToken.None);

        Assert.Equal(("mine", CacheLevel.None), (Text(answer), level));
        Assert.Equal("mine", Text(cache.Find(Hash)));
    }

    [Fact]
    public async Task What_was_changed_by_one_bit_is_not_believed()
    {
        await Create().GetOrExecuteAsync(Hash, () => Task.FromResult<Answer?>(Of(Hash, "whole")), CancellationToken.None);
        var packed = (await _shared.GetAsync("v2:" + Hash))!;
        for (var i = 0; i < packed.Length; i++)
        {
            var broken = packed.ToArray();
            broken[i] ^= 1;
            await _shared.SetAsync("v2:" + Hash, broken);

            Assert.Equal(CacheLevel.None, (await Create().GetOrExecuteAsync(Hash, () => Task.FromResult<Answer?>(Of(Hash, "whole")), CancellationToken.None)).Level);
        }

        await _shared.SetAsync("v2:" + Hash, packed[..^1]);
        Assert.Equal(CacheLevel.None, (await Create().GetOrExecuteAsync(Hash, () => Task.FromResult<Answer?>(Of(Hash, "whole")), CancellationToken.None)).Level);
    }

    [Fact]
    public async Task A_client_that_goes_lets_the_next_one_execute()
    {
        var cache = Create();
        using var gone = new CancellationTokenSource();
        var started = new TaskCompletionSource();
        var stopped = new TaskCompletionSource();
        var first = cache.GetOrExecuteAsync(
            Hash,
            async () =>
            {
                started.SetResult();
                await stopped.Task;
                return null;
            },
            gone.Token);
        await started.Task;
        var second = cache.GetOrExecuteAsync(Hash, () => Task.FromResult<Answer?>(Of(Hash, "second")), CancellationToken.None);
        await gone.CancelAsync();

        Assert.Equal("second", Text((await second).Answer));
        Assert.False(first.IsCompleted, "The request lives until its execution has stopped.");
        stopped.SetResult();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
    }

    [Fact]
    public async Task Whoever_waits_for_another_waits_as_long_as_a_request_may_take()
    {
        var cache = Create(new ApiLimits { Seconds = 1 });
        var started = new TaskCompletionSource();
        var finish = new TaskCompletionSource();
        var first = cache.GetOrExecuteAsync(
            Hash,
            async () =>
            {
                started.SetResult();
                await finish.Task;
                return Of(Hash, "late");
            },
            CancellationToken.None);
        await started.Task;

        Assert.Null((await cache.GetOrExecuteAsync(Hash, () => throw new InvalidOperationException(), CancellationToken.None)).Answer);
        finish.SetResult();
        Assert.Equal("late", Text((await first).Answer));
    }

    [Fact]
    public async Task What_an_execution_throws_comes_to_the_one_who_asked()
    {
        var cache = Create();

        await Assert.ThrowsAsync<RefusedRequestException>(() => cache.GetOrExecuteAsync(
            Hash, () => throw new RefusedRequestException(404, new Problem("X", "There is none.")), CancellationToken.None));
        Assert.Equal("then", Text((await cache.GetOrExecuteAsync(Hash, () => Task.FromResult<Answer?>(Of(Hash, "then")), CancellationToken.None)).Answer));
    }

    [Fact]
    public async Task An_answer_keeps_its_coding_and_its_cells_in_the_shared_cache()
    {
        var made = new Answer(Hash, [1, 2, 3], "br", new AnswerCells(7, 2));
        await Create().GetOrExecuteAsync(Hash, () => Task.FromResult<Answer?>(made), CancellationToken.None);

        var (found, _) = await Create().GetOrExecuteAsync(Hash, () => throw new InvalidOperationException(), CancellationToken.None);
        Assert.Equal(made.Body, found!.Body);
        Assert.Equal(("br", new AnswerCells(7, 2), true), (found.Coding, found.Cells, found.IsShared));
    }

    private static Answer Of(string hash, string text) => new(hash, Encoding.UTF8.GetBytes(text), null, default);

    private static string Text(Answer? answer) => Encoding.UTF8.GetString(answer!.Body);

    // As the program sets it up, but that nothing is done in the background.
    private AnswerCache Create(ApiLimits? limits = null)
    {
        var cache = new FusionCache(
            new FusionCacheOptions
            {
                DisableTagging = true,
                DefaultEntryOptions = new FusionCacheEntryOptions(TimeSpan.FromHours(1)) { ReThrowSerializationExceptions = false },
            },
            new MemoryCache(new MemoryCacheOptions { SizeLimit = 1_000_000 }),
            memoryLocker: new KeyLocker());
        cache.SetupDistributedCache(_shared, new AnswerSerializer());
        return new AnswerCache(cache, new CacheSettings(), limits ?? new ApiLimits(), NullLogger<AnswerCache>.Instance);
    }
}
