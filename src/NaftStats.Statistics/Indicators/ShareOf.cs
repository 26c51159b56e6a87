namespace NaftStats.Statistics.Indicators;

/// <summary>The part of the whole that a share measures: one category of one dimension.</summary>
/// <param name="Dimension">The code of the dimension.</param>
/// <param name="Category">The code of the category.</param>
/// <param name="CountsLeerlingen">True where the share is of distinct pupils (of a characteristic of pupils), false where it is of trajecten.</param>
public sealed record ShareOf(string Dimension, string Category, bool CountsLeerlingen);
