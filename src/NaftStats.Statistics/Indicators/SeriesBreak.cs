using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Indicators;

/// <summary>A break in a series: what comes after cannot simply be compared with what came before.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="FromYear">The first calendar year that is touched.</param>
/// <param name="From">The first day, <c>yyyy-MM-dd</c>, where a source gives one; else null.</param>
/// <param name="Dimensions">The codes of the dimensions that are touched; empty where none in particular is.</param>
/// <param name="Indicators">The codes of the indicators that are touched; empty where none in particular is.</param>
/// <param name="Title">The name.</param>
/// <param name="Text">What changed.</param>
/// <param name="Sources">The codes of the publications that say so.</param>
public sealed record SeriesBreak(
    string Code,
    int FromYear,
    string? From,
    IReadOnlyList<string> Dimensions,
    IReadOnlyList<string> Indicators,
    LocalizedText Title,
    LocalizedText Text,
    IReadOnlyList<string> Sources);
