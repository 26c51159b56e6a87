using System.Globalization;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Metadata;

/// <summary>The remarks that come with a table: only what is true of its figures.</summary>
internal static class TableNotes
{
    private static readonly LocalizedText Synthetic = new(
        "Demonstratiegegevens: cijfers met de herkomst \"demonstratie\" komen uit synthetische records, zijn nergens gedrukt en zijn geen officiële cijfers.",
        "Données de démonstration : les chiffres d’origine « démonstration » proviennent d’enregistrements synthétiques, ne sont imprimés nulle part et ne sont pas officiels.",
        "Demonstration data: figures of the origin \"demonstration\" come from synthetic records, are printed nowhere and are not official.");

    private static readonly LocalizedText OfficialOnly = new(
        "Enkel officiële cijfers: demonstratiecijfers zijn weggelaten en staan als niet gepubliceerd.",
        "Chiffres officiels seulement : les chiffres de démonstration sont omis et figurent comme non publiés.",
        "Official figures only: demonstration figures are left out and stand as not published.");

    private static readonly LocalizedText NothingMatched = new(
        "Geen enkele rij voldoet aan de filters.", "Aucune ligne ne répond aux filtres.", "No row matches the filters.");

    private static readonly LocalizedText IndividualOnly = new(
        "Enkel individuele trajecten: voor individuele trajecten en klastrajecten samen heeft de release deze combinatie niet.",
        "Trajets individuels seulement : la version n’a pas cette combinaison pour les trajets individuels et les trajets de classe ensemble.",
        "Individual trajecten only: the release does not hold this combination for individual and class trajecten together.");

    public static IEnumerable<Note> Of(SelectedTable table, OriginCounts origins)
    {
        if (origins.Demonstration > 0)
        {
            yield return new Note(Note.Synthetic, Synthetic);
        }

        if (table.Choices.OfficialOnly)
        {
            yield return new Note(Note.OfficialOnly, OfficialOnly);
        }

        if (table.RowCount == 0)
        {
            yield return new Note(Note.NothingMatched, NothingMatched);
        }

        foreach (var erratum in table.Errata())
        {
            yield return new Note(Note.OfErratum, ErrataTexts.Told(erratum), Year: int.Parse(erratum.Years[0], CultureInfo.InvariantCulture), Erratum: erratum.Code);
        }

        foreach (var axis in table.Choices.Coarsened)
        {
            yield return new Note(Note.Level, Coarsened(axis));
        }

        if (table.Choices.IsIndividualOnly)
        {
            yield return new Note(Note.Implied, IndividualOnly);
        }

        foreach (var (code, place) in table.Implied.Places.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            if (table.Axes.All(axis => axis.Dimension.Code != code) && table.Slices.All(slice => slice.Dimension.Code != code))
            {
                var dimension = table.Release.Catalogue.FindDimension(code)!;
                yield return new Note(Note.Implied, Implied(dimension.Title, dimension.Finest.Categories[place].Label));
            }
        }

        foreach (var seriesBreak in table.Breaks())
        {
            yield return new Note(Note.BreakInSeries, Told(seriesBreak), seriesBreak.Code, seriesBreak.FromYear);
        }

        foreach (var note in ShareRounding.Of(table))
        {
            yield return new Note(Note.Rounding, note);
        }

        foreach (var note in table.Indicator.Notes.Where(note => RemarkConditions.Holds(note.When, table, null)))
        {
            yield return new Note(Note.Indicator, note.Text);
        }

        var dimensions = table.Axes.Select(axis => axis.Dimension).Concat(table.Slices.Where(slice => !slice.Level.IsWhole).Select(slice => slice.Dimension));
        foreach (var note in dimensions.SelectMany(dimension => dimension.Notes.Where(note => RemarkConditions.Holds(note.When, table, dimension))))
        {
            yield return new Note(Note.Dimension, note.Text);
        }
    }

    private static LocalizedText Told(SeriesBreak seriesBreak) => new(
        $"{seriesBreak.FromYear}, {seriesBreak.Title.Nl}: {seriesBreak.Text.Nl}",
        $"{seriesBreak.FromYear}, {seriesBreak.Title.Fr} : {seriesBreak.Text.Fr}",
        $"{seriesBreak.FromYear}, {seriesBreak.Title.En}: {seriesBreak.Text.En}");

    private static LocalizedText Coarsened(TableAxis axis) => new(
        $"\"{axis.Dimension.Title.Nl}\" staat op het niveau \"{axis.Level.Title.Nl}\" ({axis.Name}): de release heeft in deze combinatie geen fijner niveau.",
        $"« {axis.Dimension.Title.Fr} » est au niveau « {axis.Level.Title.Fr} » ({axis.Name}) : la version n’a pas de niveau plus fin dans cette combinaison.",
        $"\"{axis.Dimension.Title.En}\" stands on the level \"{axis.Level.Title.En}\" ({axis.Name}): the release holds no finer level in this combination.");

    private static LocalizedText Implied(LocalizedText dimension, LocalizedText category) => new(
        $"Enkel {dimension.Nl}: {category.Nl}. Voor andere trajecten wordt dit niet geregistreerd.",
        $"Uniquement {dimension.Fr} : {category.Fr}. Ceci n’est pas enregistré pour d’autres trajets.",
        $"Only {dimension.En}: {category.En}. This is not registered for other trajecten.");
}
