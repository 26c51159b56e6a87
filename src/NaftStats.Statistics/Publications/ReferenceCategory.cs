using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Publications;

/// <summary>A category of a reference table.</summary>
/// <param name="Code">The code, unique in the dimension.</param>
/// <param name="Label">The label; in Dutch as printed.</param>
public sealed record ReferenceCategory(string Code, LocalizedText Label);
