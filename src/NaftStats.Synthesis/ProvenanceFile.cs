using System.Globalization;
using NaftStats.Disclosure.SeedData;

namespace NaftStats.Synthesis;

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
