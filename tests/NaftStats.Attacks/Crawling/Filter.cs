using NaftStats.Attacks.Contract;

namespace NaftStats.Attacks.Crawling;

/// <summary>A filter on one category.</summary>
/// <param name="Axis">The dimension.</param>
/// <param name="Category">The number of the category.</param>
public sealed record Filter(Axis Axis, short Category);
