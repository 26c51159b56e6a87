using NaftStats.Portal.Texts;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Comparison;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Pages;

/// <summary>One row of a printed table.</summary>
/// <param name="Number">Its place in the table, from 1.</param>
/// <param name="Labels">The category of each dimension, by which its rows differ.</param>
/// <param name="Figures">The figure of each column; null where nothing is printed.</param>
public sealed record PrintedRow(int Number, IReadOnlyList<LocalizedText> Labels, IReadOnlyList<ServedFigure?> Figures)
{
    /// <summary>Whether the row agrees: as its figure that agrees least does; hidden where all are.</summary>
    public Agreement Agreement => Figures.OfType<ServedFigure>().Select(figure => figure.Agreement).DefaultIfEmpty(Agreement.NotCompared).MaxBy(Weight);

    /// <summary>True where the row is the printed total.</summary>
    public bool IsTotal => Labels.Contains(PrintedTexts.Total);

    /// <summary>A remark on the row, or null.</summary>
    public string? Note => Figures.OfType<ServedFigure>().FirstOrDefault()?.Note;

    private static int Weight(Agreement agreement) => agreement switch
    {
        Agreement.Differs => 5,
        Agreement.Explained => 4,
        Agreement.Rounded => 3,
        Agreement.AsPrinted => 2,
        Agreement.Hidden => 1,
        _ => 0,
    };
}

/// <summary>A printed table as a page shows it: in parts, one for each year where it has years, the latest first.</summary>
public sealed class PrintedTable
{
    private PrintedTable(Publication publication, int number, string title, string section, bool isComputed)
    {
        (Publication, Number, Title, Section, IsComputed) = (publication, number, title, section, isComputed);
    }

    /// <summary>The document.</summary>
    public Publication Publication { get; }

    /// <summary>Its number in the document.</summary>
    public int Number { get; }

    /// <summary>Its title as printed.</summary>
    public string Title { get; }

    /// <summary>The section that holds it.</summary>
    public string Section { get; }

    /// <summary>True where the release computes its figures too.</summary>
    public bool IsComputed { get; }

    /// <summary>The names of the dimensions by which the rows of a part differ.</summary>
    public IReadOnlyList<LocalizedText> Dimensions { get; private init; } = [];

    /// <summary>The names of the columns.</summary>
    public IReadOnlyList<LocalizedText> Columns { get; private init; } = [];

    /// <summary>The categories at which all columns stand.</summary>
    public IReadOnlyList<LocalizedText> Slices { get; private init; } = [];

    /// <summary>The parts; without a name where there is but one.</summary>
    public IReadOnlyList<(LocalizedText? Name, IReadOnlyList<PrintedRow> Rows)> Parts { get; private init; } = [];

    /// <summary>Notes and footnotes.</summary>
    public IReadOnlyList<LocalizedText> Notes { get; private init; } = [];

    /// <summary>The address of the same figures as a selection, without the language; or null.</summary>
    public string? SelectionPath { get; private init; }

    /// <summary>All figures.</summary>
    public IEnumerable<ServedFigure> Figures => Parts.SelectMany(part => part.Rows).SelectMany(row => row.Figures).OfType<ServedFigure>();

    /// <summary>The number of figures that agree in a way.</summary>
    public int Count(Agreement agreement) => Figures.Count(figure => figure.Agreement == agreement);

    /// <summary>A table that the release computes too.</summary>
    public static PrintedTable Of(Release release, Publication publication, PublishedTable table)
    {
        var dimensions = table.Dimensions.Select(code => release.Catalogue.FindDimension(code)!).ToArray();
        return new PrintedTable(publication, table.Number, table.Title, table.Section, true)
        {
            Dimensions = [.. dimensions.Where(dimension => dimension.Code != Dimension.Year || dimensions.Length == 1).Select(dimension => dimension.Title)],
            Columns = [.. table.Columns.Select(column => NameOf(release.Catalogue, table, column))],
            Parts = PartsOf(
                ServedFigures.Of(release, publication, table), table.Columns.Count, dimensions.Length > 1 ? Array.FindIndex(dimensions, dimension => dimension.Code == Dimension.Year) : -1,
                (place, code) => code is null ? PrintedTexts.Total : dimensions[place].FindCategory(code)!.Label),
            Slices = [.. table.Columns[0].Where.Where(pair => IsCommon(table, pair)).Select(pair => release.Catalogue.FindDimension(pair.Key)!.FindCategory(pair.Value)!.Label)],
            Notes = table.Notes,
            SelectionPath = PathOf(release, table),
        };
    }

    /// <summary>A table that no release computes.</summary>
    public static PrintedTable Of(Release release, Publication publication, ReferenceTable table) => new(publication, table.Number, table.Title, table.Section, false)
    {
        Dimensions = [.. table.Dimensions.Select(dimension => dimension.Title)],
        Columns = [.. table.Columns.Select(column => LocalizedText.Same(column.Code.Replace('-', ' ')))],
        Parts = PartsOf(
            ServedFigures.Of(release, table), table.Columns.Count, -1,
            (place, code) => code is null ? PrintedTexts.Total : table.Dimensions[place].Categories.First(category => category.Code == code).Label),
        Notes = table.Notes,
    };

    // Figures come row by row; those of a row share its categories.
    private static IReadOnlyList<(LocalizedText? Name, IReadOnlyList<PrintedRow> Rows)> PartsOf(
        IReadOnlyList<ServedFigure> figures, int columns, int year, Func<int, string?, LocalizedText> label)
    {
        var rows = new List<(string? Year, PrintedRow Row)>();
        foreach (var group in figures.GroupBy(figure => figure.Categories, ReferenceEqualityComparer.Instance).Select(group => group.ToArray()))
        {
            var cells = new ServedFigure?[columns];
            foreach (var figure in group)
            {
                cells[figure.Column] = figure;
            }

            var labels = group[0].Categories.Index().Where(category => category.Index != year).Select(category => label(category.Index, category.Item));
            rows.Add((year < 0 ? null : group[0].Categories[year], new PrintedRow(rows.Count + 1, [.. labels], cells)));
        }

        return
        [
            .. rows.GroupBy(row => row.Year).OrderByDescending(part => part.Key, StringComparer.Ordinal)
                .Select(part => (part.Key is null ? null : label(year, part.Key), (IReadOnlyList<PrintedRow>)[.. part.Select(row => row.Row)])),
        ];
    }

    private static LocalizedText NameOf(Catalogue catalogue, PublishedTable table, PublishedColumn column)
    {
        // What differs between the columns, else the reader would see the same name twice.
        var populations = table.Columns.Select(other => other.Population).Distinct().Count();
        IEnumerable<LocalizedText> parts = column.Where.Where(pair => !IsCommon(table, pair))
            .Select(pair => Sentence.Inside(catalogue.FindDimension(pair.Key)!.FindCategory(pair.Value)!.Label));
        if (populations > 1)
        {
            parts = parts.Prepend(PrintedTexts.PopulationOf(column.Population));
        }

        var named = parts.ToArray();
        return LocalizedText.Of(language => string.Join(", ", named.Select(part => part.In(language)).Prepend(PrintedTexts.ColumnOf(column).In(language))));
    }

    private static bool IsCommon(PublishedTable table, KeyValuePair<string, string> pair) =>
        table.Columns.All(column => column.Where.GetValueOrDefault(pair.Key) == pair.Value);

    private static string? PathOf(Release release, PublishedTable table)
    {
        var column = table.Columns[0];
        var counts = column.Kind == MeasureKind.Share;
        var indicator = release.Catalogue.Indicators.FirstOrDefault(known => known.Population == column.Population && known.Of is null
            && (counts ? known.Measure == (column.CountsLeerlingen ? MeasureKind.Leerlingen : MeasureKind.Trajecten) : known.Measure == column.Kind && known.Quantity == column.Quantity));
        if (indicator is null)
        {
            return null;
        }

        // All columns stand at these, so the selection does too.
        var where = column.Where.Where(pair => IsCommon(table, pair) && !table.Dimensions.Contains(pair.Key));
        var query = new TableQuery { By = table.Dimensions, Where = [.. where.Select(pair => new CategoryFilter(pair.Key, [pair.Value]))], Share = counts ? column.Within : null };
        return TableSelection.TrySelect(release, indicator, query).Table is { } selected ? $"/indicators/{indicator.Code}?{TableQueryText.Of(selected, false)}" : null;
    }
}
