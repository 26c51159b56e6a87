using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Indicators;

/// <summary>A group of indicators in the catalogue.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Title">The name.</param>
public sealed record Theme(string Code, LocalizedText Title);
