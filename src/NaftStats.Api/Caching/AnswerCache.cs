using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;

namespace NaftStats.Api.Caching;

/// <summary>
/// The answers that are at hand: in the process, then in Redis. What is at neither is executed once, however many ask for it at the
/// same time. Only answers without errors are kept.
/// </summary>
/// <param name="settings">How much is kept.</param>
/// <param name="shared">The level that several servers share, or null where there is none.</param>
public sealed class AnswerCache(CacheSettings settings, SharedAnswers? shared)
{
    private readonly BoundedCache<AnswerKey, Answer> _process = new(settings.ProcessMegabytes * 1024L * 1024, (key, answer) => key.Size + answer.Size);
    private readonly ConcurrentDictionary<AnswerKey, TaskCompletionSource<Answer?>> _flights = new();

    /// <summary>About how many bytes the answers in the process take.</summary>
    public long Bytes => _process.Bytes;

    /// <summary>Finds an answer in the process.</summary>
    public bool TryGet(AnswerKey key, [NotNullWhen(true)] out Answer? answer) => _process.TryGet(key, out answer);

    /// <summary>Finds an answer in Redis, or has it made.</summary>
    /// <param name="key">The key.</param>
    /// <param name="execute">Makes the answer; null where it has errors and must not be kept.</param>
    /// <param name="cancellationToken">Ends the waiting for another request.</param>
    /// <returns>The answer, and where it came from; no answer where <paramref name="execute"/> ran and had errors.</returns>
    public async Task<(Answer? Answer, CacheLevel Level)> GetOrExecuteAsync(
        AnswerKey key, Func<string, Task<Answer?>> execute, CancellationToken cancellationToken)
    {
        var flight = new TaskCompletionSource<Answer?>(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = _flights.GetOrAdd(key, flight);
        if (running != flight)
        {
            // What the other one could not finish, or had errors, is made again: errors and broken connections are nobody else's.
            return await running.Task.WaitAsync(cancellationToken) is { } others
                ? (others, CacheLevel.Flight)
                : (await execute(key.Hash()), CacheLevel.None);
        }

        Answer? answer = null;
        try
        {
            // Another flight may have landed between the look into the process and this one.
            if (_process.TryGet(key, out answer))
            {
                return (answer, CacheLevel.Process);
            }

            var hash = key.Hash();
            var level = CacheLevel.Redis;
            answer = shared is null ? null : await shared.FindAsync(hash);
            if (answer is null)
            {
                level = CacheLevel.None;
                answer = await execute(hash);
                if (answer is not null)
                {
                    shared?.Keep(answer);
                }
            }

            if (answer is not null)
            {
                _process.Add(key, answer);
            }

            return (answer, level);
        }
        finally
        {
            _flights.TryRemove(key, out _);
            flight.SetResult(answer);
        }
    }
}
