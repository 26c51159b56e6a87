using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Publications;

/// <summary>A figure of a source document that is not used, because it lost its label or was never text.</summary>
/// <param name="Figure">What it is.</param>
/// <param name="Reason">Why it is left out.</param>
public sealed record LeftOutFigure(string Figure, LocalizedText Reason);
