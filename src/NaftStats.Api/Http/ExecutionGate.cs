using System.Threading.RateLimiting;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Http;

/// <summary>
/// Lets so many requests be executed at the same time, and some more wait for a while. It stands around the execution only: an answer
/// that is at hand passes by, and a client that reads slowly holds no place.
/// </summary>
internal sealed class ExecutionGate(ApiLimits limits) : IDisposable
{
    private readonly ConcurrencyLimiter _limiter = new(new ConcurrencyLimiterOptions
    {
        PermitLimit = limits.ConcurrentRequests,
        QueueLimit = limits.QueuedRequests,
        QueueProcessingOrder = QueueProcessingOrder.OldestFirst,
    });

    /// <summary>The answer to a request for which there is no room.</summary>
    public static Problem Busy { get; } = new("OVERLOADED", "The server is answering as many requests as it can.", "Try again in a second.");

    /// <summary>Waits for a place, but not longer than a request may take. The lease says whether there was one.</summary>
    public async ValueTask<RateLimitLease> EnterAsync(CancellationToken cancellationToken)
    {
        var atOnce = _limiter.AttemptAcquire();
        if (atOnce.IsAcquired)
        {
            return atOnce;
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        patience.CancelAfter(TimeSpan.FromSeconds(limits.Seconds));
        try
        {
            return await _limiter.AcquireAsync(1, patience.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return atOnce;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _limiter.Dispose();
}
