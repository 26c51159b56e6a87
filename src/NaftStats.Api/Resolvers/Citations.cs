using System.Globalization;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>How to cite a table: what it shows, of which release, and whether it is official.</summary>
internal static class Citations
{
    private static readonly LocalizedText By = new("naar", "par", "by");
    private static readonly LocalizedText Release = new("release", "version", "release");
    private static readonly LocalizedText Synthetic = new("synthetische demonstratiegegevens", "données de démonstration synthétiques", "synthetic demonstration data");
    private static readonly LocalizedText DataSet = new("gegevensset", "jeu de données", "data set");

    public static string Of(SelectedTable table, CitationStyle style, Language language)
    {
        var identity = table.Release.Identity;
        var year = identity.PublishedAt.Year.ToString(CultureInfo.InvariantCulture);
        var title = Title(table, language);
        var provenance = identity.Provenance == Provenance.Synthetic ? $" ({Synthetic.In(language)})" : string.Empty;
        return style switch
        {
            CitationStyle.Apa => $"NaftStats. ({year}). {title}{provenance} ({Release.In(language)} {identity.Version}) [{DataSet.In(language)}].",
            CitationStyle.Bibtex =>
                $"@misc{{naftstats-{identity.Version}-{table.Indicator.Code}, title = {{{title}{provenance}}}, author = {{NaftStats}}, year = {{{year}}}, version = {{{identity.Version}}}}}",
            _ => $"NaftStats, {title}, {Release.In(language)} {identity.Version}, {identity.PublishedAt:yyyy-MM-dd}{provenance}.",
        };
    }

    private static string Title(SelectedTable table, Language language)
    {
        var title = table.Indicator.Title.In(language);
        if (table.Axes.Count > 0)
        {
            title += $" {By.In(language)} {string.Join(", ", table.Axes.Select(axis => axis.Dimension.Title.In(language)))}";
        }

        return table.Slices.Count == 0
            ? title
            : $"{title} ({string.Join(", ", table.Slices.Select(slice => slice.Category.Label.In(language)))})";
    }
}
