using System.Globalization;
using NaftStats.Disclosure.SeedData;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Text;

namespace NaftStats.Disclosure.Texts;

/// <summary>
/// Looks for hidden figures in everything that a release serves as text: labels, definitions, notes, reasons. A number near a hidden figure
/// of what the text is about, a percentage of one, or a sum of which only it is missing, is a problem with its place and its remedy.
/// </summary>
public sealed class TextCheck
{
    private readonly Catalogue _printed;
    private readonly ReleaseFigures _figures;
    private readonly int _threshold;
    private readonly List<Problem> _problems = [];

    private TextCheck(Release release, Catalogue printed, IReadOnlyList<FamilyTables> tables) =>
        (_printed, _figures, _threshold) = (printed, new ReleaseFigures(release, tables), release.Policy.Threshold);

    /// <summary>The problems.</summary>
    /// <param name="release">The release as it will be served.</param>
    /// <param name="printed">Its catalogue with the source documents as printed.</param>
    /// <param name="tables">The exact figures.</param>
    public static IReadOnlyList<Problem> Of(Release release, Catalogue printed, IReadOnlyList<FamilyTables> tables)
    {
        var check = new TextCheck(release, printed, tables);
        check.CheckCatalogue();
        foreach (var (publication, served) in printed.Publications.Zip(release.Catalogue.Publications))
        {
            check.CheckPublication(publication, served);
        }

        return [.. check._problems.Distinct()];
    }

    private void CheckCatalogue()
    {
        foreach (var dimension in _printed.Dimensions)
        {
            var context = Context(null, dimension.Code);
            var file = new Place("definitions/dimensions.yaml", Column: dimension.Code);
            Check(context, file, [dimension.Title, .. dimension.Levels.Select(level => level.Title)], isName: true);
            Check(context, file, [dimension.Definition, .. dimension.Notes.Select(note => note.Text)]);
            foreach (var category in dimension.Categories)
            {
                var row = new Place($"codelists/{dimension.Code}.csv", Column: category.Code);
                Check(context, row, [category.Label], isName: true);
                Check(context, row, category.Note is null ? [] : [category.Note]);
            }
        }

        foreach (var indicator in _printed.Indicators)
        {
            Check(Context(indicator.Population, indicator.Of?.Dimension), new Place("definitions/indicators.yaml", Column: indicator.Code), [indicator.Title, indicator.Definition, .. indicator.Notes.Select(note => note.Text)]);
        }

        foreach (var seriesBreak in _printed.Breaks)
        {
            var touched = seriesBreak.Dimensions.Select(code => (string?)code).DefaultIfEmpty(null);
            Check(new FigureContext(touched.SelectMany(code => _figures.Lines(null, code)), _threshold), new Place("definitions/breaks.yaml", Column: seriesBreak.Code), [seriesBreak.Title, seriesBreak.Text]);
        }

        foreach (var erratum in _printed.Errata)
        {
            var touched = erratum.Where.Select(where => (string?)where.Dimension).DefaultIfEmpty(null);
            Check(new FigureContext(touched.SelectMany(code => _figures.Lines(null, code)), _threshold), new Place(ErrataReader.File, Column: erratum.Code), [erratum.Text]);
        }
    }

    private void CheckPublication(Publication publication, Publication served)
    {
        var folder = $"publications/{publication.Code}";
        var all = new List<FigureLine>();
        foreach (var table in publication.Tables)
        {
            FigureLine[] own = [.. _figures.Lines(publication, table)];
            all.AddRange(own);
            var released = table.Columns.Select(column => column.Population).Distinct().SelectMany(population => table.Dimensions.SelectMany(code => _figures.Lines(population, code)));
            Check(new FigureContext(own.Concat(released), _threshold, _figures.Prints(publication, table)), publication, folder, table.Code, table.Number, [table.Title, table.Section], table.Notes);
        }

        foreach (var (table, shown) in publication.ReferenceTables.Zip(served.ReferenceTables))
        {
            FigureLine[] own = [.. ReleaseFigures.Lines(table, shown)];
            all.AddRange(own);
            var context = new FigureContext(own, _threshold);
            Check(
                context, publication, folder, table.Code, table.Number,
                [table.Title, table.Section, .. table.Dimensions.SelectMany(dimension => dimension.Categories.Select(category => category.Label.Nl))],
                [.. table.Notes, .. shown.Rows.Where(row => row.Note is not null && !row.Figures.Contains(ReferenceRow.Hidden)).Select(row => LocalizedText.Same(row.Note!))]);
        }

        Check(new FigureContext(all, _threshold), new Place($"{folder}/publication.yaml"), [publication.Description, .. publication.Notes, .. publication.LeftOut.Select(figure => figure.Reason)]);
    }

    private void Check(FigureContext context, Publication publication, string folder, string code, int number, IReadOnlyList<string> names, IReadOnlyList<LocalizedText> notes)
    {
        var file = new Place($"{folder}/tables/{number.ToString("00", CultureInfo.InvariantCulture)}-{code}.yaml");
        Check(context, file, [.. names.Select(LocalizedText.Same)], isName: true);
        Check(context, file, notes);
        Check(context, new Place($"{folder}/inconsistencies.yaml", Column: code), [.. publication.Inconsistencies.Where(known => known.Table == code).Select(known => known.Reason)]);
    }

    private FigureContext Context(Population? population, string? dimension) => new(_figures.Lines(population, dimension), _threshold);

    private void Check(FigureContext context, Place place, IReadOnlyList<LocalizedText> texts, bool isName = false)
    {
        foreach (var text in texts)
        {
            foreach (var language in Enum.GetValues<Language>())
            {
                foreach (var number in context.Told([.. TextNumber.In(text.In(language), language, isName)]))
                {
                    _problems.Add(new Problem(
                        "TEXT_TELLS_HIDDEN",
                        $"\"{number.Text}\" tells a figure that the release hides, or leaves little of it open: \"{text.In(language)}\"",
                        "Say it without the number (\"some\", \"not all\"), in all languages.",
                        place));
                }
            }
        }
    }
}
