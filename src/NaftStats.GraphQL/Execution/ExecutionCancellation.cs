namespace NaftStats.GraphQL.Execution;

/// <summary>Ends an execution that takes too long or that nobody waits for any more. It serves one execution after the other.</summary>
/// <remarks>
/// Nearly all executions are over before anything waits for a token or a timer, so neither is set up for each. The token of the request
/// is looked at, and passed on only when a resolver asks for one. The timer runs on from execution to execution: when it goes off, it
/// is set again for what is left of the time of the one that is running then.
/// </remarks>
internal sealed class ExecutionCancellation : IDisposable
{
    private const long Idle = long.MaxValue;
    private const long Over = long.MinValue;

    private readonly CancellationTokenSource _source = new();
    private readonly Timer _timer;
    private CancellationToken _request;
    private CancellationTokenRegistration _registration;
    private int _isLinked;
    private long _deadline = Idle;
    private long _due = Idle;

    public ExecutionCancellation()
    {
        // The timer outlives the request that happens to make it, and must not keep what belongs to that.
        using AsyncFlowControl? _ = ExecutionContext.IsFlowSuppressed() ? null : ExecutionContext.SuppressFlow();
        _timer = new Timer(static state => ((ExecutionCancellation)state!).GoOff(), this, Timeout.Infinite, Timeout.Infinite);
    }

    /// <summary>For resolvers: cancelled when the time is over or the request is cancelled.</summary>
    public CancellationToken Token
    {
        get
        {
            // Resolvers run side by side: two of them can ask at once.
            if (_isLinked == 0 && Interlocked.Exchange(ref _isLinked, 1) == 0)
            {
                _registration = _request.UnsafeRegister(static state => ((CancellationTokenSource)state!).Cancel(), _source);
            }

            return _source.Token;
        }
    }

    /// <summary>Whether the time is over, or the request was cancelled.</summary>
    public bool IsRequested => _source.IsCancellationRequested || _request.IsCancellationRequested;

    /// <summary>Begins an execution.</summary>
    public void Begin(TimeSpan timeout, CancellationToken request)
    {
        _request = request;
        if (timeout == Timeout.InfiniteTimeSpan)
        {
            return;
        }

        // The deadline is stored before the timer is looked at; the timer does it the other way round. So one of them sees the other.
        long deadline = Environment.TickCount64 + (long)timeout.TotalMilliseconds;
        Interlocked.Exchange(ref _deadline, deadline);
        if (deadline < Volatile.Read(ref _due))
        {
            Set(deadline);
        }
    }

    /// <summary>Ends an execution; true when another can begin.</summary>
    public bool End()
    {
        bool isOver = Interlocked.Exchange(ref _deadline, Idle) == Over;
        bool isReusable = !isOver && !_source.IsCancellationRequested;
        if (_isLinked != 0)
        {
            _registration.Dispose();
            _isLinked = 0;
            isReusable = isReusable && _source.TryReset();
        }

        _request = default;
        return isReusable;
    }

    /// <summary>Throws when <see cref="IsRequested"/>.</summary>
    public void ThrowIfRequested()
    {
        if (IsRequested)
        {
            throw new OperationCanceledException(_source.IsCancellationRequested ? _source.Token : _request);
        }
    }

    /// <summary>Ends all executions, and cancels resolvers that are still running for the last of them.</summary>
    public void Dispose()
    {
        Interlocked.Exchange(ref _deadline, Idle);

        // Nobody waits for what resolvers do when they are cancelled. The source has nothing to dispose of, and the timer may just be about to cancel it.
        _ = _source.CancelAsync();
        _registration.Dispose();
        _timer.Dispose();
    }

    private void GoOff()
    {
        Interlocked.Exchange(ref _due, Idle);
        long deadline = Interlocked.Read(ref _deadline);
        if (deadline is Idle or Over)
        {
            return;
        }

        if (deadline > Environment.TickCount64)
        {
            Set(deadline);
        }
        else if (Interlocked.CompareExchange(ref _deadline, Over, deadline) == deadline)
        {
            _source.Cancel();
        }
    }

    private void Set(long deadline)
    {
        Volatile.Write(ref _due, deadline);
        try
        {
            _timer.Change(Math.Max(0, deadline - Environment.TickCount64), Timeout.Infinite);
        }
        catch (ObjectDisposedException)
        {
            // The execution ended and is not reused.
        }
    }
}
