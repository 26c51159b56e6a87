namespace NaftStats.Attacks.Contract;

/// <summary>An indicator of the catalogue.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Population">Which trajecten count.</param>
/// <param name="Measure">How its values are made.</param>
/// <param name="Decimals">The decimals of its values.</param>
/// <param name="Dimensions">The dimensions by which it can be broken down.</param>
public sealed record PublicIndicator(string Code, Population Population, Measure Measure, int Decimals, IReadOnlyList<Axis> Dimensions);
