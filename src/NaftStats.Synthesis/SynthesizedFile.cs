namespace NaftStats.Synthesis;

/// <summary>One file of records.</summary>
/// <param name="Name">The name, relative to the seed-data folder.</param>
/// <param name="Content">The text, to be written as UTF-8 with line feeds.</param>
public sealed record SynthesizedFile(string Name, string Content);
