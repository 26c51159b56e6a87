using NaftStats.Synthesis.Search;

namespace NaftStats.Synthesis;

/// <summary>Synthetic records, and what they do not reproduce.</summary>
/// <param name="Files">The files, in the order of their names.</param>
/// <param name="TrajectCount">The number of trajecten.</param>
/// <param name="TargetCount">The number of printed figures that the records had to reproduce.</param>
/// <param name="Missed">The printed figures that they do not reproduce, in the order of the publications.</param>
public sealed record SynthesisResult(
    IReadOnlyList<SynthesizedFile> Files,
    int TrajectCount,
    int TargetCount,
    IReadOnlyList<MissedTarget> Missed);

/// <summary>One file of records.</summary>
/// <param name="Name">The name, relative to the seed-data folder.</param>
/// <param name="Content">The text, to be written as UTF-8 with line feeds.</param>
public sealed record SynthesizedFile(string Name, string Content);
