namespace NaftStats.Statistics.Cubes;

/// <summary>A mean that a release holds.</summary>
/// <param name="Quantity">The name of the numeric column.</param>
/// <param name="Decimals">The decimals to which it is rounded, once, from the exact quotient: 0 or 1.</param>
public sealed record QuantityMean(string Quantity, int Decimals);
