using System.Text;

namespace NaftStats.Publishing.Synthesis;

/// <summary>Synthetic records, and what they do not reproduce.</summary>
/// <param name="Files">The files, in the order of their names.</param>
/// <param name="TrajectCount">The number of trajecten.</param>
/// <param name="TargetCount">The number of printed figures that the records had to reproduce.</param>
/// <param name="Missed">The printed figures that they do not reproduce, in the order of the publications.</param>
public sealed record SynthesisResult(
    IReadOnlyList<SynthesizedFile> Files,
    int TrajectCount,
    int TargetCount,
    IReadOnlyList<MissedTarget> Missed)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    /// <summary>Writes the files below <paramref name="root"/>; record files of an earlier synthesis are removed.</summary>
    public void WriteTo(string root)
    {
        var folder = Path.Combine(root, SeedData.RecordFile.Folder);
        Directory.CreateDirectory(folder);
        foreach (var old in Directory.EnumerateFiles(folder, RecordWriter.Pattern))
        {
            File.Delete(old);
        }

        foreach (var file in Files)
        {
            File.WriteAllText(Path.Combine(root, file.Name), file.Content, Utf8);
        }
    }
}
