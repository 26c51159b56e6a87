namespace NaftStats.GraphQL.Tests.Execution;

/// <summary>A place where resolvers wait for each other: none goes on before all have come.</summary>
internal sealed class Meeting(int expected)
{
    private readonly TaskCompletionSource _all = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _arrived;
    private int _gone;

    /// <summary>How many have come.</summary>
    public int Arrived => Volatile.Read(ref _arrived);

    /// <summary>How many have gone, whether all had come or they were sent away.</summary>
    public int Gone => Volatile.Read(ref _gone);

    /// <summary>Waits for all, and then stays for a while.</summary>
    public async Task WaitAsync(CancellationToken cancellationToken, TimeSpan stay = default)
    {
        if (Interlocked.Increment(ref _arrived) == expected)
        {
            _all.SetResult();
        }

        try
        {
            await _all.Task.WaitAsync(cancellationToken);
            if (stay != TimeSpan.Zero)
            {
                await Task.Delay(stay, cancellationToken);
            }
        }
        finally
        {
            Interlocked.Increment(ref _gone);
        }
    }
}
