using System.Globalization;
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
internal sealed record Finding(string Code, FindingSeverity Severity, string Message, string Remedy, string? Column, long Rows)
{
    /// <summary>The finding as a problem of <paramref name="source"/>.</summary>
    public Problem In(string source) => new(Code, Message, Remedy, new Place(source, null, Column));
}

/// <summary>What follows from a finding.</summary>
public enum FindingSeverity
{
    /// <summary>A person must look at it; publishing goes on.</summary>
    Warning,

    /// <summary>Nothing may be published from such records.</summary>
    Blocking,
}

internal static class Rows
{
    public static string Count(long rows) => string.Create(CultureInfo.InvariantCulture, $"{rows} row{(rows == 1 ? string.Empty : "s")}");

    public static string Hold(long rows) => Count(rows) + (rows == 1 ? " holds" : " hold");
}
