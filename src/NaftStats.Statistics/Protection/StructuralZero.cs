using NaftStats.Statistics.Classification;

namespace NaftStats.Statistics.Protection;

/// <summary>Two categories that cannot meet, as anyone knows: their zero is no news and is never hidden.</summary>
/// <param name="First">A category of one dimension.</param>
/// <param name="Second">A category of another dimension.</param>
public sealed record StructuralZero(CategoryReference First, CategoryReference Second);
