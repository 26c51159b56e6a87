namespace NaftStats.Synthesis;

/// <summary>A printed figure that the records do not reproduce.</summary>
/// <param name="Table">The code of the published table.</param>
/// <param name="Cell">The row and the column of the figure.</param>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Reached">What the records give.</param>
/// <param name="Reason">Why.</param>
public sealed record MissedTarget(string Table, string Cell, string Printed, string Reached, string Reason);
