using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Comparison;

/// <summary>A printed figure as it may be shown, beside what a release gives for it.</summary>
/// <param name="Categories">A category code for each dimension of the table; null stands for the printed total.</param>
/// <param name="Column">The place of the column.</param>
/// <param name="Printed">The figure as printed; null where it is hidden.</param>
/// <param name="Value">The printed figure as a number; its status says why there is none.</param>
/// <param name="Qualifier">How exact the print is; null where it is exact.</param>
/// <param name="Computed">What the release gives.</param>
/// <param name="Agreement">Whether both agree.</param>
/// <param name="Explanation">The known inconsistency of the document, in words; or null.</param>
/// <param name="Note">A remark on the row, or null.</param>
public sealed record ServedFigure(
    IReadOnlyList<string?> Categories,
    int Column,
    string? Printed,
    CellValue Value,
    Qualifier? Qualifier,
    CellValue Computed,
    Agreement Agreement,
    LocalizedText? Explanation,
    string? Note);
