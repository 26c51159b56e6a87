using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>The sentences that come with tables, in every language.</summary>
internal static class TableTexts
{
    private static readonly LocalizedText Synthetic = new(
        "Synthetische gegevens: de tabellen die het bronrapport drukt komen er uit zoals gedrukt; elk ander cijfer is demonstratie en geen officieel cijfer.",
        "Données synthétiques : les tableaux imprimés dans le rapport source en ressortent tels quels ; tout autre chiffre est une démonstration et n'est pas officiel.",
        "Synthetic data: the tables that the source report prints come out as printed; any other figure is a demonstration and not official.");

    private static readonly LocalizedText Official = new(
        "Berekend uit de officiële, geanonimiseerde registratie.",
        "Calculé à partir de l'enregistrement officiel anonymisé.",
        "Computed from the official, anonymised registration.");

    private static readonly LocalizedText NothingMatched = new(
        "Geen enkele rij voldoet aan de filters.",
        "Aucune ligne ne répond aux filtres.",
        "No row matches the filters.");

    public static LocalizedText ProvenanceNote(Provenance provenance) => provenance == Provenance.Synthetic ? Synthetic : Official;

    public static LocalizedText Protection(int threshold) => new(
        $"Cijfers over minder dan {threshold} leerlingen (of klassen) worden niet getoond. Een nul is een echte nul.",
        $"Les chiffres portant sur moins de {threshold} élèves (ou classes) ne sont pas montrés. Un zéro est un vrai zéro.",
        $"Figures about fewer than {threshold} pupils (or classes) are not shown. A zero is a true zero.");

    public static IEnumerable<NoteResolver> Notes(SelectedTable table)
    {
        if (table.Release.Identity.Provenance == Provenance.Synthetic)
        {
            yield return new NoteResolver(NoteCodes.Synthetic, Synthetic);
        }

        if (table.RowCount == 0)
        {
            yield return new NoteResolver(NoteCodes.NothingMatched, NothingMatched);
        }

        foreach (var (code, place) in table.Implied.Places.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var asked = table.Axes.Any(axis => axis.Dimension.Code == code) || table.Slices.Any(slice => slice.Dimension.Code == code);
            if (!asked)
            {
                var dimension = table.Release.Catalogue.FindDimension(code)!;
                yield return new NoteResolver(NoteCodes.Implied, Implied(dimension.Title, dimension.Finest.Categories[place].Label));
            }
        }

        foreach (var seriesBreak in table.Breaks())
        {
            yield return new NoteResolver(NoteCodes.BreakInSeries, Concat(seriesBreak.FromYear, seriesBreak.Title, seriesBreak.Text));
        }

        foreach (var note in table.Indicator.Notes)
        {
            yield return new NoteResolver(NoteCodes.Indicator, note);
        }

        foreach (var note in table.Axes.Select(axis => axis.Dimension).Concat(table.Slices.Select(slice => slice.Dimension)).SelectMany(dimension => dimension.Notes))
        {
            yield return new NoteResolver(NoteCodes.Dimension, note);
        }
    }

    private static LocalizedText Concat(int year, LocalizedText title, LocalizedText text) => new(
        $"{year}, {title.Nl}: {text.Nl}", $"{year}, {title.Fr} : {text.Fr}", $"{year}, {title.En}: {text.En}");

    private static LocalizedText Implied(LocalizedText dimension, LocalizedText category) => new(
        $"Enkel {dimension.Nl}: {category.Nl}. Voor andere trajecten wordt dit niet geregistreerd.",
        $"Uniquement {dimension.Fr} : {category.Fr}. Ceci n'est pas enregistré pour d'autres trajets.",
        $"Only {dimension.En}: {category.En}. This is not registered for other trajecten.");
}
