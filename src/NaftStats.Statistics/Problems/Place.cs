using System.Globalization;

namespace NaftStats.Statistics.Problems;

/// <summary>Where a problem is.</summary>
/// <param name="Source">The file, relative to the folder that was read, or the argument of a query.</param>
/// <param name="Line">The line, from 1; null where the whole source is meant.</param>
/// <param name="Column">The column: a name in a table, a position in a text; null where the whole line is meant.</param>
public sealed record Place(string Source, int? Line = null, string? Column = null)
{
    /// <inheritdoc/>
    public override string ToString() => (Line, Column) switch
    {
        (null, null) => Source,
        (null, _) => $"{Source}, column {Column}",
        (_, null) => string.Create(CultureInfo.InvariantCulture, $"{Source}, line {Line}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{Source}, line {Line}, column {Column}"),
    };
}
