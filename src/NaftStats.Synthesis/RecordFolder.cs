using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NaftStats.Disclosure.SeedData;
using NaftStats.Statistics.Problems;

namespace NaftStats.Synthesis;

/// <summary>The folder that synthetic records are written to. It may hold records already, but only such as the synthesizer made.</summary>
/// <param name="root">The folder below which <c>records/</c> is.</param>
internal sealed class RecordFolder(string root)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly string _folder = Path.Combine(root, RecordFile.Folder);

    /// <summary>Refuses a folder with anything that the synthesizer did not make, or that was changed since: it could be real.</summary>
    /// <exception cref="ProblemsException">There is such a file.</exception>
    public void ThrowIfForeign()
    {
        var made = Made();
        if (Directory.Exists(_folder)
            && Directory.EnumerateFileSystemEntries(_folder).Order(StringComparer.Ordinal).FirstOrDefault(entry => !IsMade(entry, made)) is { } foreign)
        {
            throw new ProblemsException(new Problem(
                "RECORDS_FOREIGN",
                $"The folder holds {Path.GetFileName(foreign)}, which is not, or not any more, what {ProvenanceFile.Generator} made: it could be real.",
                "Name another --output, or move the file away yourself.",
                new Place(_folder)));
        }
    }

    /// <summary>Writes the files; record files of an earlier synthesis are removed.</summary>
    public void Write(IEnumerable<SynthesizedFile> files)
    {
        ThrowIfForeign();
        Directory.CreateDirectory(_folder);
        foreach (var old in Made().Keys)
        {
            File.Delete(Path.Combine(_folder, old));
        }

        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(root, file.Name), file.Content, Utf8);
        }
    }

    private static bool IsMade(string entry, Dictionary<string, string> made) =>
        made.TryGetValue(Path.GetFileName(entry), out var hash) && File.Exists(entry)
        && (hash.Length == 0 || hash == ProvenanceFile.Hash(File.ReadAllText(entry, Utf8)));

    // The files that an earlier synthesis says to have written, with their hashes; the one that says so has none.
    private Dictionary<string, string> Made()
    {
        var files = new SeedFiles(root);
        return files.Exists(RecordProvenance.File)
            && files.ReadMap(RecordProvenance.File) is { } map
            && map.OptionalText("provenance") == "synthetic"
            && map.OptionalText("generator") == ProvenanceFile.Generator
            && map.OptionalMap("files") is { } made
            ? made.Keys.ToDictionary(name => Path.GetFileName(name), made.Text).Append(new(Path.GetFileName(RecordProvenance.File), string.Empty)).ToDictionary()
            : [];
    }
}

/// <summary>The file beside the records that says what they are.</summary>
internal static class ProvenanceFile
{
    /// <summary>What made the records, as the file names it.</summary>
    public const string Generator = "NaftStats.Synthesis";

    /// <summary>What tells whether a file is still as it was written.</summary>
    public static string Hash(string content) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(content)));

    /// <summary>The file for <paramref name="records"/> of <paramref name="seed"/>.</summary>
    public static SynthesizedFile Write(int seed, IEnumerable<SynthesizedFile> records) => new(
        $"{RecordFile.Folder}/provenance.yaml",
        string.Create(CultureInfo.InvariantCulture, $$"""
            # Written by the synthesizer together with the records; do not edit.
            provenance: synthetic
            generator: {{Generator}}
            seed: {{seed}}
            description:
              nl: "Synthetische records: geen enkel record beschrijft een bestaande leerling of klas. Ze zijn zo gemaakt dat de gedrukte tabellen van de gepubliceerde rapporten eruit volgen; elk ander cijfer is een demonstratie en geen officieel cijfer."
              fr: "Enregistrements synthétiques : aucun ne décrit un élève ou une classe qui existe. Ils sont faits pour que les tableaux imprimés des rapports publiés en découlent ; tout autre chiffre est une démonstration et non un chiffre officiel."
              en: "Synthetic records: none of them describes an existing pupil or class. They are made so that the printed tables of the published reports come out; any other figure is a demonstration and not an official one."
            files:

            """).ReplaceLineEndings("\n") + string.Concat(records.Select(file => $"  {Path.GetFileName(file.Name)}: {Hash(file.Content)}\n")));
}
