using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Selection;

namespace NaftStats.Statistics.Comparison;

/// <summary>One printed figure beside what a release gives for it.</summary>
/// <param name="Row">The place of the row in the table.</param>
/// <param name="Column">The column.</param>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Computed">What the release gives, rounded to the printed decimals.</param>
/// <param name="Agreement">Whether they agree.</param>
/// <param name="Explanation">The known inconsistency, or null.</param>
public sealed record ComparedFigure(
    int Row, PublishedColumn Column, PrintedFigure Printed, CellValue Computed, Agreement Agreement, Inconsistency? Explanation);
