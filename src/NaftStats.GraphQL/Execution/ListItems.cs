using System.Runtime.ExceptionServices;

namespace NaftStats.GraphQL.Execution;

/// <summary>The items of a list, one after the other; on demand, all that are left are read and started at once.</summary>
internal sealed class ListItems<T>(IEnumerable<T> list) : IDisposable
{
    private IEnumerator<T>? _unread;
    private List<(T Item, StartedValue? Started)>? _ahead;
    private ExceptionDispatchInfo? _failure;
    private int _next;

    /// <summary>The item that <see cref="MoveNext"/> went to.</summary>
    public T Current { get; private set; } = default!;

    /// <summary>The item as it was started, if it was.</summary>
    public StartedValue? Started { get; private set; }

    /// <summary>Goes to the next item.</summary>
    public bool MoveNext()
    {
        if (_ahead is not null)
        {
            return MoveNextAhead(_ahead);
        }

        _unread ??= list.GetEnumerator();
        if (!_unread.MoveNext())
        {
            return false;
        }

        Current = _unread.Current;
        return true;
    }

    /// <summary>Reads and starts all items that are left. Never throws: what goes wrong is thrown where the item would be.</summary>
    public void StartRest(OperationExecution execution, ValueWriter<T> writer)
    {
        if (_ahead is not null)
        {
            return;
        }

        List<(T Item, StartedValue? Started)> ahead = [];
        try
        {
            _unread ??= list.GetEnumerator();
            while (_unread.MoveNext())
            {
                execution.Cancellation.ThrowIfRequested();
                T item = _unread.Current;
                ahead.Add((item, writer.Start(execution, item)));
            }
        }
        catch (Exception exception)
        {
            _failure = ExceptionDispatchInfo.Capture(exception);
        }

        _ahead = ahead;
    }

    /// <summary>Waits for items that were started and are no longer wanted.</summary>
    public async Task EndAsync()
    {
        for (; _next < _ahead?.Count; _next++)
        {
            await (_ahead[_next].Started?.EndAsync() ?? Task.CompletedTask).ConfigureAwait(false);
        }

        Dispose();
    }

    /// <inheritdoc/>
    public void Dispose() => _unread?.Dispose();

    private bool MoveNextAhead(List<(T Item, StartedValue? Started)> ahead)
    {
        if (_next == ahead.Count)
        {
            _failure?.Throw();
            return false;
        }

        (Current, Started) = ahead[_next];

        // A long list is not kept until its last item is written.
        ahead[_next++] = default;
        return true;
    }
}
