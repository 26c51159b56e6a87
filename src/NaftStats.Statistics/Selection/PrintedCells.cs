using System.Runtime.CompilerServices;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Selection;

/// <summary>A printed figure of a cell.</summary>
/// <param name="Publication">The document that prints it.</param>
/// <param name="Table">Its table.</param>
/// <param name="Row">The place of the row in the table.</param>
/// <param name="Column">The column.</param>
/// <param name="Figure">The figure as printed.</param>
/// <param name="IsGiven">True where the release gives this very figure: shown, and with no decimal that is not printed.</param>
public sealed record PrintedCell(Publication Publication, PublishedTable Table, int Row, PublishedColumn Column, PrintedFigure Figure, bool IsGiven);

/// <summary>
/// The figures that source documents print, by the cell (or the two cells of a quotient) that they are figures of. Origin and sources
/// of every cell of every table are read from it, so it is made once for a release.
/// </summary>
internal sealed class PrintedCells
{
    private static readonly ConditionalWeakTable<Release, PrintedCells> Known = [];

    private readonly Dictionary<FigureKey, List<PrintedCell>> _cells = [];
    private readonly HashSet<FigureKey> _sums = [];

    private PrintedCells(Release release)
    {
        var sums = new PrintedSums(release.Catalogue);
        foreach (var publication in release.Catalogue.Publications)
        {
            foreach (var table in publication.Tables)
            {
                foreach (var column in table.Columns.Index())
                {
                    Add(release, publication, table, column.Index, column.Item, sums);
                }
            }
        }

        foreach (var (population, at) in sums.All())
        {
            var query = new TableQuery { Where = [.. at.Select(pair => new CategoryFilter(pair.Key, [pair.Value]))] };
            if (TableSelection.TrySelect(release, Counting(population, MeasureKind.Trajecten), query).Table is { } table)
            {
                _sums.Add(table.KeyOf(0));
            }
        }
    }

    /// <summary>The printed figures of a release.</summary>
    public static PrintedCells Of(Release release) => Known.GetValue(release, known => new PrintedCells(known));

    /// <summary>The printed figures of a cell.</summary>
    public IReadOnlyList<PrintedCell> At(FigureKey figure) => _cells.TryGetValue(figure, out var printed) ? printed : [];

    /// <summary>True where a document prints the very figure that the release gives.</summary>
    public bool IsGiven(FigureKey figure) => _cells.TryGetValue(figure, out var printed) && printed.Exists(cell => cell.IsGiven);

    /// <summary>True where a count is printed, or the sum of printed counts.</summary>
    public bool IsOfficial(FigureKey figure) => IsGiven(figure) || _sums.Contains(figure);

    private void Add(Release release, Publication publication, PublishedTable table, int place, PublishedColumn column, PrintedSums sums)
    {
        var indicator = IndicatorOf(release.Catalogue, column);
        foreach (var row in table.Rows.Index())
        {
            if (row.Item.Figures[place] is not { } text || PrintedFigure.Parse(text) is not { Value: { } value } figure)
            {
                continue;
            }

            var coordinates = table.Coordinates(row.Item, column);
            if (column.Within is { } within && !coordinates.ContainsKey(within))
            {
                // 100 % of the total.
                continue;
            }

            foreach (var where in Same(release.Catalogue, coordinates))
            {
                var query = new TableQuery { Where = where, Share = column.Within };
                if (TableSelection.TrySelect(release, indicator, query).Table is not { } selected)
                {
                    continue;
                }

                var key = selected.KeyOf(0);
                if (!_cells.TryGetValue(key, out var cells))
                {
                    _cells.Add(key, cells = []);
                }

                var cell = new PrintedCell(publication, table, row.Index, column, figure, !column.BaseIsSumOfCells && IsGiven(selected, key, value, figure.Decimals));
                if (!cells.Contains(cell))
                {
                    cells.Add(cell);
                }

                if (cell.IsGiven && column.Kind == MeasureKind.Trajecten)
                {
                    sums.Add(column.Population, where.Select(filter => KeyValuePair.Create(filter.Dimension.Split('@')[0], filter.In[0])));
                }
            }
        }
    }

    // What is printed of a category is printed of the same category on another level.
    private static IEnumerable<IReadOnlyList<CategoryFilter>> Same(Catalogue catalogue, IReadOnlyDictionary<string, string> coordinates)
    {
        IEnumerable<IReadOnlyList<CategoryFilter>> all = [[]];
        foreach (var (code, category) in coordinates)
        {
            var dimension = catalogue.FindDimension(code)!;
            CategoryFilter[] same = [.. dimension.SameAs(dimension.FindCategory(category)!)
                .Where(other => !dimension.FindLevel(other.Level)!.IsWhole || dimension.Levels.Count == 1)
                .Select(other => new CategoryFilter($"{code}@{other.Level}", [other.Code]))];
            all = [.. all.SelectMany(chosen => same.Select(filter => (IReadOnlyList<CategoryFilter>)[.. chosen, filter]))];
        }

        return all;
    }

    // A percentage of the sum of the cells is another figure than one of the total, though the digits may be the same.
    private static bool IsGiven(SelectedTable table, FigureKey key, decimal printed, int decimals)
    {
        if (table.Value(0).Value is not { } value || decimals < table.Decimals)
        {
            return false;
        }

        return table.Indicator.Measure == MeasureKind.Mean && decimals > table.Decimals

            // A mean is released with one decimal at most, whatever a document prints. Both are roundings of one mean where their
            // intervals meet: 14,748 is printed as 14,75 and released as 14,7.
            ? Math.Abs(printed - (decimal)value) <= (Half(table.Decimals) + Half(decimals))
            : key.Quotient(decimals, table.Unit == Unit.Procent ? 100m : 1m) is { } quotient ? quotient == printed : (decimal)value == printed;
    }

    private static decimal Half(int decimals) => 0.5m / (decimal)Math.Pow(10, decimals);

    // What a column prints, as an indicator: that of the catalogue for a mean, which knows its decimals.
    private static Indicator IndicatorOf(Catalogue catalogue, PublishedColumn column)
    {
        var measure = column.Kind == MeasureKind.Share ? column.CountsLeerlingen ? MeasureKind.Leerlingen : MeasureKind.Trajecten : column.Kind;
        return catalogue.Indicators.FirstOrDefault(known => known.Population == column.Population && known.Measure == measure && known.Of is null && known.Quantity == column.Quantity)
            ?? Counting(column.Population, measure) with { Quantity = column.Quantity, Decimals = column.Decimals };
    }

    private static Indicator Counting(Population population, MeasureKind measure) => new(
        string.Empty, string.Empty, population, measure, null, null, default, 0, LocalizedText.Same(string.Empty), LocalizedText.Same(string.Empty), []);
}

/// <summary>What a figure is a figure of: a count or mean of one cell, or the quotient of the counts of two.</summary>
internal readonly record struct FigureKey(CellPlace Cell, string Figure, CellPlace? Whole, string? WholeFigure)
{
    public const string Trajecten = "trajecten";
    public const string Leerlingen = "leerlingen";

    /// <summary>The part alone.</summary>
    public FigureKey Part => new(Cell, Figure, null, null);

    /// <summary>The whole alone.</summary>
    public FigureKey Base => new(Whole!.Value, WholeFigure!, null, null);

    /// <summary>The quotient with a number of decimals; null where this is none, or a count is hidden.</summary>
    public decimal? Quotient(int decimals, decimal factor) =>
        Whole?.Count(WholeFigure == Leerlingen) is { } whole && Cell.Count(Figure == Leerlingen) is { } part && Rounding.Quotient(factor * part, whole, decimals) is { } quotient
            ? (decimal)quotient
            : null;
}
