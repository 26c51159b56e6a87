namespace NaftStats.Statistics.Publications;

/// <summary>A row of a reference table.</summary>
/// <param name="Categories">A category code for each dimension; null stands for the printed total.</param>
/// <param name="Figures">The figure of each column as printed; null where nothing is printed.</param>
/// <param name="Qualifier">How exact the figures are; null where they are exact.</param>
/// <param name="Note">A remark on the row, or null.</param>
public sealed record ReferenceRow(IReadOnlyList<string?> Categories, IReadOnlyList<string?> Figures, Qualifier? Qualifier, string? Note);
