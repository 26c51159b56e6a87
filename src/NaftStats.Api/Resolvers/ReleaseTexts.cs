using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>The sentences that tell of a release, in every language.</summary>
internal static class ReleaseTexts
{
    private static readonly LocalizedText Synthetic = new(
        "Synthetische gegevens: de tabellen die het bronrapport drukt komen er uit zoals gedrukt; elk ander cijfer is demonstratie en geen officieel cijfer.",
        "Données synthétiques : les tableaux imprimés dans le rapport source en ressortent tels quels ; tout autre chiffre est une démonstration et n'est pas officiel.",
        "Synthetic data: the tables that the source report prints come out as printed; any other figure is a demonstration and not official.");

    private static readonly LocalizedText Official = new(
        "Berekend uit de officiële, geanonimiseerde registratie.",
        "Calculé à partir de l'enregistrement officiel anonymisé.",
        "Computed from the official, anonymised registration.");

    public static LocalizedText Provenance(Provenance provenance) => provenance == Statistics.Dissemination.Provenance.Synthetic ? Synthetic : Official;

    public static LocalizedText Protection(int threshold, int classThreshold) => new(
        $"Cijfers over minder dan {threshold} leerlingen (of {classThreshold} klassen) zijn verborgen, en andere om die te beschermen. Wat verborgen is, is niet noodzakelijk nul of klein: het kan elk getal zijn. Een nul is een echte nul.",
        $"Les chiffres portant sur moins de {threshold} élèves (ou {classThreshold} classes) sont masqués, et d’autres pour les protéger. Ce qui est masqué n’est pas forcément nul ou petit : ce peut être n’importe quel nombre. Un zéro est un vrai zéro.",
        $"Figures about fewer than {threshold} pupils (or {classThreshold} classes) are hidden, and others to protect those. What is hidden is not necessarily zero or small: it can be any number. A zero is a true zero.");
}
