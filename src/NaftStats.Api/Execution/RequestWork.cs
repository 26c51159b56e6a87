using GraphQL;

namespace NaftStats.Api.Execution;

/// <summary>The work on one request, which ends when nobody waits for its answer any more or when it has become too much.</summary>
/// <param name="aborted">Whether somebody still waits.</param>
internal sealed class RequestWork(CancellationToken aborted) : Dictionary<string, object?>, IDisposable
{
    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(aborted);
    private readonly HashSet<string> _told = [];
    private int _values;

    /// <summary>Ends the work.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Why the work was ended, where it was too much.</summary>
    public IReadOnlyList<ExecutionError>? Ended { get; private set; }

    /// <summary>Counts values of the answer.</summary>
    /// <returns>How many there are by now.</returns>
    public int Add(int values) => Interlocked.Add(ref _values, values);

    /// <summary>How many different errors were told.</summary>
    public int Told => _told.Count;

    /// <summary>Notes that an error is told.</summary>
    /// <returns>True where it was not told before.</returns>
    public bool Tell(string error)
    {
        lock (_told)
        {
            return _told.Add(error);
        }
    }

    /// <summary>Ends the work.</summary>
    public void End(IReadOnlyList<ExecutionError> errors)
    {
        Ended ??= errors;
        _source.Cancel();
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
