using System.Collections;
using System.Collections.Concurrent;
using System.Globalization;
using GraphQL;
using GraphQL.Validation;

namespace NaftStats.Api.Execution;

/// <summary>The work on one request, which ends when nobody waits for its answer any more or when it has become too much.</summary>
/// <param name="mostValues">How many values an answer may hold.</param>
/// <param name="aborted">Whether somebody still waits.</param>
internal sealed class RequestWork(int mostValues, CancellationToken aborted) : Dictionary<string, object?>, IDisposable
{
    // What it costs to throw and to explain an exception: a fault in a question is met again in each row.
    private const int ValuesOfAFailure = 250;

    private readonly CancellationTokenSource _source = CancellationTokenSource.CreateLinkedTokenSource(aborted);
    private readonly HashSet<string> _told = [];
    private readonly ConcurrentDictionary<string, int> _held = [];
    private int _values;

    /// <summary>Ends the work.</summary>
    public CancellationToken Token => _source.Token;

    /// <summary>Why the work was ended, where it was too much.</summary>
    public IReadOnlyList<ExecutionError>? Ended { get; private set; }

    /// <summary>Counts values, of the answer or of what is asked with, and ends the work where there are too many.</summary>
    public void CountValues(int values) => Take(values);

    /// <summary>How many values a variable holds, lists and objects counted by what is in them.</summary>
    public int Held(string variable, Variables variables) =>
        _held.GetOrAdd(variable, static (name, all) => Size(all.FirstOrDefault(variable => variable.Name == name)?.Value), variables);

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

    private static int Size(object? value) => value switch
    {
        string => 1,
        IDictionary<string, object?> fields => fields.Values.Sum(Size),
        IEnumerable list => list.Cast<object?>().Sum(Size),
        _ => 1,
    };

    private void Take(int values)
    {
        if (Interlocked.Add(ref _values, values) > mostValues)
        {
            End([new ProblemError(
                ErrorCodes.LimitExceeded, string.Create(CultureInfo.InvariantCulture, $"The answer and the variables that its fields take hold more than {mostValues} values. Ask for less at a time."))]);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();
}
