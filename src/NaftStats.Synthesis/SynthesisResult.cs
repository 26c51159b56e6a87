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
