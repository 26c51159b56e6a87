namespace NaftStats.Statistics.Classification;

/// <summary>Names one category of one dimension.</summary>
/// <param name="Dimension">The code of the dimension.</param>
/// <param name="Category">The code of the category, on the finest level.</param>
public sealed record CategoryReference(string Dimension, string Category);
