namespace NaftStats.Statistics.Publications;

/// <summary>One row of a published table.</summary>
/// <param name="Categories">A category code for each dimension of the table; null stands for the printed total.</param>
/// <param name="Figures">The figure of each column as printed; null where nothing is printed.</param>
/// <param name="Line">The line of the file that it was read from.</param>
public sealed record PublishedRow(IReadOnlyList<string?> Categories, IReadOnlyList<string?> Figures, int Line);
