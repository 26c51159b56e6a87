namespace NaftStats.Statistics.Dissemination;

/// <summary>Other words by which people look for an indicator, a dimension or a category.</summary>
/// <param name="Indicator">The code of the indicator, or null.</param>
/// <param name="Dimension">The code of the dimension, or null.</param>
/// <param name="Category">The code of the category of the dimension, or null.</param>
/// <param name="Nl">The Dutch words.</param>
/// <param name="Fr">The French words.</param>
/// <param name="En">The English words.</param>
public sealed record Synonym(string? Indicator, string? Dimension, string? Category, IReadOnlyList<string> Nl, IReadOnlyList<string> Fr, IReadOnlyList<string> En);
