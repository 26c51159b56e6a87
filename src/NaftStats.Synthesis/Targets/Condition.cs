namespace NaftStats.Synthesis.Targets;

/// <summary>A traject counts when its category is among some of a dimension.</summary>
/// <param name="Dimension">The place of the dimension in the codebook.</param>
/// <param name="Categories">The finest categories that satisfy it, as bits.</param>
internal readonly record struct Condition(int Dimension, ulong Categories);
