namespace NaftStats.Synthesis.Targets;

/// <summary>Where a target is printed.</summary>
/// <param name="Table">The code of the table.</param>
/// <param name="Cell">The row and the column.</param>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Decimals">The decimals of the column.</param>
internal sealed record TargetSource(string Table, string Cell, string Printed, int Decimals);
