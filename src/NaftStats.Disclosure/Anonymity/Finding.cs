using NaftStats.Statistics.Problems;

namespace NaftStats.Disclosure.Anonymity;

/// <summary>
/// What an import check found in a column of records that are said to be anonymised. It never holds a value of a record:
/// who reads the log of an import must not learn what the import refused.
/// </summary>
/// <param name="Code">The stable code of the rule.</param>
/// <param name="Severity">Whether it stops publishing.</param>
/// <param name="Message">What was found, with the number of rows.</param>
/// <param name="Remedy">What to do.</param>
/// <param name="Column">The column, by a name that is no value, or null where no single column is meant.</param>
/// <param name="Rows">The number of rows that the rule speaks of.</param>
public sealed record Finding(string Code, FindingSeverity Severity, string Message, string Remedy, string? Column, long Rows)
{
    /// <summary>The finding as a problem of <paramref name="source"/>.</summary>
    public Problem In(string source) => new(Code, Message, Remedy, new Place(source, null, Column));
}
