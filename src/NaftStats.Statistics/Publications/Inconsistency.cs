using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Publications;

/// <summary>A place where a document disagrees with itself: what it prints, the other figure, and why.</summary>
/// <param name="Table">The code of the table.</param>
/// <param name="Column">The code of the column.</param>
/// <param name="Categories">The categories of the cell by dimension; a dimension at its printed total is named <c>totaal</c>.</param>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Other">The other figure.</param>
/// <param name="Kind">What kind of disagreement it is.</param>
/// <param name="Reason">The reason, in words.</param>
public sealed record Inconsistency(
    string Table,
    string Column,
    IReadOnlyDictionary<string, string> Categories,
    string Printed,
    string Other,
    string Kind,
    LocalizedText Reason);
