using System.Globalization;
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

    /// <summary>Refuses a folder with records that do not say that they are synthetic and by whom they were made: they could be real.</summary>
    /// <exception cref="ProblemsException">There are such records.</exception>
    public void ThrowIfForeign()
    {
        if (Directory.Exists(_folder) && Directory.EnumerateFileSystemEntries(_folder).Any() && !IsMade())
        {
            throw new ProblemsException(new Problem(
                "RECORDS_FOREIGN",
                $"The folder holds records and does not say that they are synthetic and made by {ProvenanceFile.Generator}.",
                "Name another --output, or move these records away yourself.",
                new Place(_folder)));
        }
    }

    /// <summary>Writes the files; record files of an earlier synthesis are removed.</summary>
    public void Write(IEnumerable<SynthesizedFile> files)
    {
        ThrowIfForeign();
        Directory.CreateDirectory(_folder);
        foreach (var old in Directory.EnumerateFiles(_folder, RecordWriter.Pattern))
        {
            File.Delete(old);
        }

        foreach (var file in files)
        {
            File.WriteAllText(Path.Combine(root, file.Name), file.Content, Utf8);
        }
    }

    private bool IsMade()
    {
        var files = new SeedFiles(root);
        return files.Exists(RecordProvenance.File)
            && files.ReadMap(RecordProvenance.File) is { } map
            && map.OptionalText("provenance") == "synthetic"
            && map.OptionalText("generator") == ProvenanceFile.Generator;
    }
}

/// <summary>The file beside the records that says what they are.</summary>
internal static class ProvenanceFile
{
    /// <summary>What made the records, as the file names it.</summary>
    public const string Generator = "NaftStats.Synthesis";

    /// <summary>The file for records of <paramref name="seed"/>.</summary>
    public static SynthesizedFile Write(int seed) => new(
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

            """).ReplaceLineEndings("\n"));
}
