using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;

namespace NaftStats.Statistics.Selection;

/// <summary>Where a row of a table stands: the places of its categories, the axes at their total (a bit each), and a shift in years.</summary>
internal readonly record struct RowPlace(int[] Places, int Totals, int Years);

/// <summary>
/// The figures of a table: counts or means of cells, or quotients of the counts of two cells. Rows of totals meet cells of other cubes,
/// so there is a locator for each set of axes at their total.
/// </summary>
internal sealed class TableFigures
{
    private readonly Indicator _indicator;
    private readonly Release _release;
    private readonly bool _isShare;
    private readonly CellLocator[] _cells;
    private readonly CellLocator[]? _bases;

    private TableFigures(CubeSearch search, bool isShare, CellLocator[] cells, CellLocator[]? bases)
    {
        _indicator = search.Indicator;
        _release = search.Release;
        (_isShare, _cells, _bases) = (isShare, cells, bases);
    }

    private bool CountsLeerlingen => _indicator.Measure == MeasureKind.Leerlingen || _indicator.Of is { CountsLeerlingen: true };

    /// <summary>The values of an indicator, or null where the release does not hold all cells that they are made of.</summary>
    public static TableFigures? Of(CubeSearch search) => search.Indicator switch
    {
        { Measure: MeasureKind.Ratio } => Of(search, false, set => search.Find(set), set => search.ForLeerlingen.Find(set)),
        { Of: { } of } => Parts(search, of).Select(part => Of(search, true, set => search.Find(set, null, part), set => search.Find(set))).FirstOrDefault(figures => figures is not null),
        _ => Of(search, false, set => search.Find(set), null),
    };

    /// <summary>The shares of counts within one dimension of a table, or null where that has none, or the release not the total over it.</summary>
    public static TableFigures? Shares(CubeSearch search, string within) => search.Names(within)
        ? Of(search, true, set => search.Find(set), set => search.Find(set, within))
        : null;

    /// <summary>The value at a place.</summary>
    public CellValue Value(RowPlace row)
    {
        var (cell, whole) = Find(row);
        if (whole is { } total)
        {
            var (part, of) = _isShare ? (cell.Count(CountsLeerlingen), total.Count(CountsLeerlingen)) : (cell.Count(false), total.Count(true));
            return Quotient(part, of, _isShare ? 100m : 1m, _isShare ? 1 : _indicator.Decimals);
        }

        if (_indicator.Quantity is not { } quantity)
        {
            return cell.Count(CountsLeerlingen) is { } count ? CellValue.Of(count) : CellValue.Hidden;
        }

        return cell.Mean(quantity) switch
        {
            MeanColumn.Hidden => CellValue.Hidden,
            MeanColumn.Empty => CellValue.NotApplicable,
            var scaled => CellValue.Of(Rounding.Quotient(scaled, _indicator.Decimals == 0 ? 1 : 10, _indicator.Decimals)!.Value),
        };
    }

    /// <summary>Where a value at a place comes from.</summary>
    public FigureOrigin Origin(RowPlace row)
    {
        var (figure, printed) = (Key(row), PrintedCells.Of(_release));
        return printed.IsGiven(figure) ? FigureOrigin.Printed
            : _release.Identity.Provenance == Provenance.Published ? FigureOrigin.Computed
            : figure.Whole is null ? printed.IsOfficial(figure) ? FigureOrigin.Computed : FigureOrigin.Demonstration
            : printed.IsOfficial(figure.Part) && printed.IsOfficial(figure.Base) ? FigureOrigin.Computed
            : FigureOrigin.Demonstration;
    }

    /// <summary>The printed figures of a place.</summary>
    public IReadOnlyList<PrintedCell> Printed(RowPlace row) => PrintedCells.Of(_release).At(Key(row));

    /// <summary>The two counts of a quotient at a place, or the count and nothing.</summary>
    internal FigureKey Key(RowPlace row)
    {
        var (cell, whole) = Find(row);
        var part = _indicator.Quantity ?? (CountsLeerlingen ? FigureKey.Leerlingen : FigureKey.Trajecten);
        return new FigureKey(cell, part, whole, whole is null ? null : _isShare ? part : FigureKey.Leerlingen);
    }

    private static CellValue Quotient(int? part, int? whole, decimal factor, int decimals) => (part, whole) switch
    {
        (null, _) or (_, null) => CellValue.Hidden,
        (_, 0) => CellValue.NotApplicable,
        _ => CellValue.Of(Rounding.Quotient(factor * part.Value, whole.Value, decimals)!.Value),
    };

    // Crossings hold coarser levels: BSO stands by itself among all onderwijsvormen, and among the six that are crossed with regions.
    private static IEnumerable<TableSlice> Parts(CubeSearch search, ShareOf of)
    {
        var dimension = search.Release.Catalogue.FindDimension(of.Dimension)!;
        var part = TableSlice.At(dimension, of.Category);
        return dimension.SameAs(part.Category).Select(same => TableSlice.At(dimension, same.Code)).Where(same => same.Level != part.Level && !same.Level.IsWhole).Prepend(part);
    }

    private (CellPlace Cell, CellPlace? Whole) Find(RowPlace row) =>
        (_cells[row.Totals].At(row.Places, row.Years), _bases?[row.Totals].At(row.Places, row.Years));

    private static TableFigures? Of(CubeSearch search, bool isShare, Func<int, CellLocator?> cells, Func<int, CellLocator?>? bases)
    {
        var most = search.Totals + 1;
        var (found, whole) = (new CellLocator[most], bases is null ? null : new CellLocator[most]);
        foreach (var set in search.TotalSets())
        {
            if (cells(set) is not { } cell || (bases is not null && bases(set) is null))
            {
                return null;
            }

            found[set] = cell;
            if (whole is not null)
            {
                whole[set] = bases!(set)!;
            }
        }

        return new TableFigures(search, isShare, found, whole);
    }
}
