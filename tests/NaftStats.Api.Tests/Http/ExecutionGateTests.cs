using NaftStats.Api.Http;
using NaftStats.Api.Requests;

namespace NaftStats.Api.Tests.Http;

/// <summary>Whoever waits for its turn waits for a while only.</summary>
public sealed class ExecutionGateTests
{
    [Fact]
    public async Task A_request_that_has_waited_for_its_time_is_refused_and_the_next_is_let_in()
    {
        using var gate = new ExecutionGate(new ApiLimits { ConcurrentRequests = 1, Seconds = 1 });
        using var running = await gate.EnterAsync(default);
        using var late = await gate.EnterAsync(default);

        Assert.True(running.IsAcquired);
        Assert.False(late.IsAcquired);
        running.Dispose();
        using var next = await gate.EnterAsync(default);
        Assert.True(next.IsAcquired);
    }

    [Fact]
    public async Task A_client_that_goes_while_it_waits_is_not_told_that_the_server_is_busy()
    {
        using var gate = new ExecutionGate(new ApiLimits { ConcurrentRequests = 1, QueuedRequests = 1 });
        using var running = await gate.EnterAsync(default);
        using var gone = new CancellationTokenSource();
        var waiting = gate.EnterAsync(gone.Token).AsTask();
        await gone.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => waiting);
    }
}
