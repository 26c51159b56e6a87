using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Comparison;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Publications;

namespace NaftStats.Disclosure.Texts;

/// <summary>The exact figures of a release and of its source documents in lines, each with whether it is hidden.</summary>
internal sealed class ReleaseFigures(Release release, IReadOnlyList<FamilyTables> tables)
{
    private readonly Dictionary<(Population? Population, string? Dimension), FigureLine[]> _known = [];

    /// <summary>The lines of the tables of one dimension, or of the totals; of one population, or of all.</summary>
    public IReadOnlyList<FigureLine> Lines(Population? population, string? dimension) => _known.TryGetValue((population, dimension), out var known) ? known
        : _known[(population, dimension)] =
        [
            .. from family in tables
               where population is null || family.Population == population
               let totals = family.Counts.First(counts => counts.Shape.Order == 0)
               from counts in family.Counts
               where counts.Shape.Order <= 1 && counts.Shape.Axes.All(axis => axis.Dimension.Code == dimension)
               from year in Enumerable.Range(0, counts.Years)
               from unit in new Func<CellCounts, int[]>[] { of => of.Trajecten, of => of.Leerlingen }
               select new FigureLine(
                   new KnownFigure(unit(totals)[year], !IsShown(family, totals, year, 0)),
                   counts.Shape.Order == 0 ? [] : [.. Enumerable.Range(0, counts.Trajecten.Length / counts.Years)
                       .Select(cell => new KnownFigure(unit(counts)[(year * (counts.Trajecten.Length / counts.Years)) + cell], !IsShown(family, counts, year, cell)))]),
        ];

    /// <summary>The printed counts of a table that the release computes too.</summary>
    public IEnumerable<FigureLine> Lines(Publication publication, PublishedTable table)
    {
        var hidden = Hidden(publication, table);
        return table.Columns.Index().Where(column => column.Item.Kind is Statistics.Indicators.MeasureKind.Trajecten or Statistics.Indicators.MeasureKind.Leerlingen).SelectMany(
            column => Lines(table.Dimensions.Count, [.. table.Rows.Select(row => (row.Categories, row.Figures[column.Index], hidden.Contains((row.Categories, column.Index))))]));
    }

    /// <summary>The printed percentages and means of such a table.</summary>
    public IEnumerable<(PrintedFigure Figure, bool IsHidden)> Prints(Publication publication, PublishedTable table)
    {
        var hidden = Hidden(publication, table);
        return from row in table.Rows
               from figure in row.Figures.Index()
               where figure.Item is not null && table.Columns[figure.Index].Kind is not (Statistics.Indicators.MeasureKind.Trajecten or Statistics.Indicators.MeasureKind.Leerlingen)
               select (PrintedFigure.Parse(figure.Item!), hidden.Contains((row.Categories, figure.Index)));
    }

    /// <summary>The printed counts of a reference table.</summary>
    /// <param name="table">As printed.</param>
    /// <param name="served">As the release has it.</param>
    public static IEnumerable<FigureLine> Lines(ReferenceTable table, ReferenceTable served) => table.Columns.Index().Where(column => column.Item.CountsPupils).SelectMany(
        column => Lines(table.Dimensions.Count, [.. table.Rows.Zip(served.Rows, (row, shown) => (row.Categories, row.Figures[column.Index], shown.Figures[column.Index] == ReferenceRow.Hidden))]));

    private HashSet<(IReadOnlyList<string?> Row, int Column)> Hidden(Publication publication, PublishedTable table) =>
        [.. ServedFigures.Of(release, publication, table).Where(figure => figure.Agreement == Agreement.Hidden).Select(figure => (figure.Categories, figure.Column))];

    // Rows that are alike but for one dimension.
    private static IEnumerable<FigureLine> Lines(int dimensions, (IReadOnlyList<string?> Categories, string? Figure, bool IsHidden)[] rows)
    {
        var counts = rows.Select(row => (row.Categories, PrintedFigure.Parse(row.Figure ?? string.Empty).Value, row.IsHidden)).Where(row => row.Value is not null).ToArray();
        return Enumerable.Range(0, dimensions).SelectMany(dimension => counts.GroupBy(row => string.Join('+', row.Categories.Where((_, place) => place != dimension))).Select(line => new FigureLine(
            line.Where(row => row.Categories[dimension] is null).Select(row => (KnownFigure?)new KnownFigure(row.Value!.Value, row.IsHidden)).FirstOrDefault(),
            [.. line.Where(row => row.Categories[dimension] is not null).Select(row => new KnownFigure(row.Value!.Value, row.IsHidden))])));
    }

    private bool IsShown(FamilyTables family, CellCounts counts, int year, int cell)
    {
        var catalogue = release.Catalogue.Dimensions;
        var axes = family.Family.Axes(counts.Shape);
        var size = counts.Trajecten.Length / counts.Years;
        if (release.FindCube(family.Population, CubeShape.Of(catalogue, axes, family.Family.Type)) is { } own)
        {
            return own.Statuses[(year * size) + cell] == CellStatus.Shown;
        }

        var types = release.Catalogue.FindDimension(Dimension.TrajectTypes)!;
        return release.FindCube(family.Population, CubeShape.Of(catalogue, [new CubeAxis(types, types.Finest), .. axes])) is { } both
            && both.Statuses[(((year * 2) + (int)family.Family.Type) * size) + cell] == CellStatus.Shown;
    }
}
