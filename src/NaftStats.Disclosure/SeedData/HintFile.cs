using NaftStats.Disclosure.Hints;

namespace NaftStats.Disclosure.SeedData;

/// <summary>The hints beside the records, which save a first start the search for what to hide.</summary>
public static class HintFile
{
    /// <summary>The file, relative to the seed-data folder.</summary>
    public const string File = "hints/protection.txt";

    /// <summary>The hints of a seed-data folder, or null where it has none.</summary>
    public static ProtectionHints? Read(SeedFiles files) =>
        System.IO.File.Exists(files.PathOf(File)) ? ProtectionHints.Read(System.IO.File.ReadLines(files.PathOf(File))) : null;

    /// <summary>Writes the hints into a seed-data folder.</summary>
    public static void Write(SeedFiles files, ProtectionHints hints)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(files.PathOf(File))!);
        System.IO.File.WriteAllText(files.PathOf(File), string.Join('\n', hints.Write()) + "\n");
    }
}
