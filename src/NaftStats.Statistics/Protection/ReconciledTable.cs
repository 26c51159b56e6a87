namespace NaftStats.Statistics.Protection;

/// <summary>How the figures that a source document prints in one table come back from a release.</summary>
/// <param name="Publication">The code of the document.</param>
/// <param name="Table">The code of its table.</param>
/// <param name="Compared">The printed figures that a release computes too.</param>
/// <param name="Equal">Those that it gives as printed, or as printed with fewer decimals.</param>
/// <param name="Hidden">Those that it hides.</param>
/// <param name="Explained">Those that differ because the document disagrees with itself.</param>
/// <param name="Contradicted">Those that differ, and nothing explains it.</param>
public sealed record ReconciledTable(string Publication, string Table, int Compared, int Equal, int Hidden, int Explained, int Contradicted);
