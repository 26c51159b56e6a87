using System.Globalization;
using GraphQL;

namespace NaftStats.Api.Execution;

/// <summary>The work on one request, which ends when nobody waits for its answer any more or when it has become too much.</summary>
/// <param name="mostValues">How many values an answer may hold.</param>
/// <param name="aborted">Whether somebody still waits.</param>
internal sealed class RequestWork(int mostValues, CancellationToken aborted) : Dictionary<string, object?>, IDisposable
{
    // What it costs to throw and to explain an exception: a fault in a question is met again in each row.
    private const int ValuesOfAFailure = 100;

    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(aborted);
    private readonly HashSet<string> _told = [];
    private int _values;

    /// <summary>Ends the work.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Why the work was ended, where it was too much.</summary>
    public IReadOnlyList<ExecutionError>? Ended { get; private set; }

    /// <summary>Counts a value of the answer, and ends the work where there are too many.</summary>
    public void CountValue() => Take(1);

    /// <summary>Counts a field that fails.</summary>
    public void CountFailure() => Take(ValuesOfAFailure);

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

    private void Take(int values)
    {
        if (Interlocked.Add(ref _values, values) > mostValues)
        {
            End([new ProblemError(
                ErrorCodes.LimitExceeded, string.Create(CultureInfo.InvariantCulture, $"The answer holds more than {mostValues} values. Ask for less at a time."))]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
