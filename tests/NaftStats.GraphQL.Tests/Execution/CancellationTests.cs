using System.Buffers;
using System.Diagnostics;
using NaftStats.GraphQL.Execution;

namespace NaftStats.GraphQL.Tests.Execution;

[Collection(MeasuredByTheClock.Name)]
public class CancellationTests
{
    [Fact]
    public async Task Each_request_has_its_own_time()
    {
        var timeout = TimeSpan.FromSeconds(2);
        ExecutableSchema schema = Library.Create(o => o.Timeout = timeout);
        Assert.Equal("""{"data":{"point":{"x":3}}}""", await Library.AskAsync("{ point { x } }", schema: schema));
        await Task.Delay(timeout * 0.75);

        // It ends after the time of the request before it, which was executed with the same timer.
        Assert.Equal("""{"data":{"slow":1000}}""", await Library.AskAsync("{ slow(milliseconds: 1000) }", schema: schema));
        long start = Stopwatch.GetTimestamp();
        Assert.Contains("TIMEOUT", await Library.AskAsync("{ slow(milliseconds: 60000) }", schema: schema), StringComparison.Ordinal);
        Assert.InRange(Stopwatch.GetElapsedTime(start), timeout * 0.95, timeout * 5);
        Assert.Equal("""{"data":{"point":{"x":3}}}""", await Library.AskAsync("{ point { x } }", schema: schema));
    }

    [Fact]
    public async Task A_request_that_is_cancelled_before_its_first_object_is_not_executed()
    {
        var output = new ArrayBufferWriter<byte>();
        ExecutableSchema schema = Library.Create();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            async () => await schema.ExecuteAsync(new GraphQLRequest("{ point { x } }"), output, cancellationToken: new CancellationToken(true)));
        Assert.Equal(0, output.WrittenCount);
        Assert.Equal("""{"data":{"point":{"x":3}}}""", await Library.AskAsync("{ point { x } }", schema: schema));
    }

    [Fact]
    public async Task Cancelling_a_request_reaches_its_resolvers_and_no_request_after_it()
    {
        using var cancellation = new CancellationTokenSource();
        var output = new ArrayBufferWriter<byte>();
        ExecutableSchema schema = Library.Create(o => o.Timeout = TimeSpan.FromSeconds(60));
        long start = Stopwatch.GetTimestamp();
        ValueTask<ExecutionResult> answer = schema.ExecuteAsync(
            new GraphQLRequest("{ slow(milliseconds: 60000) }"), output, cancellationToken: cancellation.Token);
        await cancellation.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await answer);
        Assert.InRange(Stopwatch.GetElapsedTime(start), TimeSpan.Zero, TimeSpan.FromSeconds(30));
        Assert.Equal(0, output.WrittenCount);
        Assert.Equal("""{"data":{"slow":1}}""", await Library.AskAsync("{ slow(milliseconds: 1) }", schema: schema));
    }
}
