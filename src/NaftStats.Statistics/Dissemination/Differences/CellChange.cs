namespace NaftStats.Statistics.Dissemination.Differences;

/// <summary>One value that a release gives otherwise than an earlier one.</summary>
/// <param name="Table">The population and the shape of the table.</param>
/// <param name="Year">The code of the year.</param>
/// <param name="Categories">The code of the category on each axis.</param>
/// <param name="Measure"><c>trajecten</c>, <c>leerlingen</c>, or the numeric column of a mean.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Before">The value before; null where it was hidden.</param>
/// <param name="After">The value now; null where it is hidden.</param>
/// <param name="IsSmallStep">True where two shown counts differ by 1 to T-1: the difference is itself a small group.</param>
public sealed record CellChange(
    string Table, string Year, IReadOnlyList<string> Categories, string Measure, CellChangeKind Kind, decimal? Before, decimal? After, bool IsSmallStep);
