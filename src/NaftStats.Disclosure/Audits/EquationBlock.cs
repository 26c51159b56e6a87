namespace NaftStats.Disclosure.Audits;

/// <summary>A block of a matrix: equations that share no unknown with those of another block.</summary>
/// <param name="Rows">The equations, their columns numbered within the block.</param>
/// <param name="RowsOfAll">For each row its place among all rows.</param>
/// <param name="ColumnsOfAll">For each column its place among all columns.</param>
public sealed record EquationBlock(SparseRows Rows, int[] RowsOfAll, int[] ColumnsOfAll);
