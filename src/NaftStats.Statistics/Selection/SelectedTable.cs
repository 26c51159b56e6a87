using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;

namespace NaftStats.Statistics.Selection;

/// <summary>
/// A table of one indicator, picked from the cells of a release. Rows are numbered from 0 in category order;
/// nothing is computed before a row is asked for.
/// </summary>
public sealed class SelectedTable
{
    private readonly CubeSearch _search;
    private readonly CellLocator _cells;
    private readonly CellLocator? _base;
    private readonly int[] _steps;
    private readonly int?[] _only;
    private CellShares? _latestShares;

    internal SelectedTable(CubeSearch search, CellLocator cells, CellLocator? denominator)
    {
        _search = search;
        _cells = cells;
        _base = denominator;
        _steps = new int[Axes.Count];
        _only = [.. Axes.Select(axis => Implied.PlaceOn(axis.Dimension, axis.Level))];
        RowCount = 1;
        for (var i = Axes.Count - 1; i >= 0; i--)
        {
            _steps[i] = RowCount;
            RowCount *= Axes[i].Places.Count;
        }
    }

    /// <summary>The release that it was picked from.</summary>
    public Release Release => _search.Release;

    /// <summary>The indicator.</summary>
    public Indicator Indicator => _search.Indicator;

    /// <summary>The dimensions of the breakdown, in the order in which they were asked for.</summary>
    public IReadOnlyList<TableAxis> Axes => _search.Axes;

    /// <summary>The categories at which the whole table stands.</summary>
    public IReadOnlyList<TableSlice> Slices => _search.Slices;

    /// <summary>What a dimension or the measure implies, whether or not it was asked for.</summary>
    public Implications Implied => _search.Implied;

    /// <summary>The number of rows: the product of the numbers of categories.</summary>
    public int RowCount { get; }

    /// <summary>The position on axis <paramref name="axis"/> of the category that row <paramref name="row"/> names.</summary>
    public int Position(int row, int axis) => row / _steps[axis] % Axes[axis].Places.Count;

    /// <summary>The category of a dimension on a row: from the breakdown or from the slices; null where the table is at its total.</summary>
    public Category? CategoryOf(int row, string dimension)
    {
        for (var i = 0; i < Axes.Count; i++)
        {
            if (Axes[i].Dimension.Code == dimension)
            {
                return Axes[i][Position(row, i)];
            }
        }

        foreach (var slice in Slices)
        {
            if (slice.Dimension.Code == dimension)
            {
                return slice.Category;
            }
        }

        return null;
    }

    /// <summary>The value of a row.</summary>
    public CellValue Value(int row)
    {
        Span<int> places = stackalloc int[Axes.Count];
        return Locate(row, places)
            ? Value(places)
            : CellValue.NotApplicable;
    }

    /// <summary>
    /// The rows of a page in an order. Rows without a value come last.
    /// </summary>
    /// <param name="order">The order.</param>
    /// <param name="offset">How many rows to pass over; not negative.</param>
    /// <param name="first">The most rows to take; not negative.</param>
    public IReadOnlyList<int> Rows(RowOrder order, int offset, int first)
    {
        var from = Math.Min(offset, RowCount);
        var count = Math.Min(first, RowCount - from);
        if (order == RowOrder.Category)
        {
            var page = new int[count];
            for (var i = 0; i < count; i++)
            {
                page[i] = from + i;
            }

            return page;
        }

        var rows = new int[RowCount];
        var keys = new double[RowCount];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = row;
            var value = Value(row).Value;
            keys[row] = value is null ? double.PositiveInfinity : order == RowOrder.ValueAscending ? value.Value : -value.Value;
        }

        Array.Sort(rows, (left, right) => keys[left].CompareTo(keys[right]) is var difference and not 0 ? difference : left.CompareTo(right));
        return rows.AsSpan(from, count).ToArray();
    }

    /// <summary>
    /// The percentage that a row is of the same row with one dimension at its total: one decimal, from a shown
    /// numerator and a shown denominator, or without a value.
    /// </summary>
    /// <exception cref="ProblemsException">The dimension is not in the table, or the indicator is not a count.</exception>
    public CellShares SharesWithin(string dimension)
    {
        // Rows are asked one after the other, nearly always within the same dimension: the search is made once.
        var latest = _latestShares;
        if (latest?.Within != dimension)
        {
            latest = new CellShares(this, dimension, _search.WithTotal(dimension));
            _latestShares = latest;
        }

        return latest;
    }

    internal CellValue Share(int row, CellLocator total)
    {
        Span<int> places = stackalloc int[Axes.Count];
        if (!Locate(row, places))
        {
            return CellValue.NotApplicable;
        }

        var leerlingen = Indicator.Measure == MeasureKind.Leerlingen;
        return Share(Count(_cells, places, leerlingen), Count(total, places, leerlingen));
    }

    private static int? Count(CellLocator cells, ReadOnlySpan<int> places, bool leerlingen) =>
        leerlingen ? cells.Leerlingen(places) : cells.Trajecten(places);

    private static CellValue Share(int? part, int? whole) => (part, whole) switch
    {
        (null, _) or (_, null) => CellValue.Hidden,
        (_, 0) => CellValue.NotApplicable,
        _ => CellValue.Of(Rounding.Share(part.Value, whole.Value)!.Value),
    };

    private bool Locate(int row, Span<int> places)
    {
        for (var i = 0; i < places.Length; i++)
        {
            places[i] = Axes[i].Places[Position(row, i)];
            if (_only[i] is { } only && places[i] != only)
            {
                return false;
            }
        }

        return true;
    }

    private CellValue Value(ReadOnlySpan<int> places)
    {
        switch (Indicator.Measure)
        {
            case MeasureKind.Trajecten or MeasureKind.Leerlingen:
                return Count(_cells, places, Indicator.Measure == MeasureKind.Leerlingen) is { } count ? CellValue.Of(count) : CellValue.Hidden;
            case MeasureKind.Share:
                var leerlingen = Indicator.Of!.CountsLeerlingen;
                return Share(Count(_cells, places, leerlingen), Count(_base!, places, leerlingen));
            case MeasureKind.Mean:
                return _cells.Mean(Indicator.Quantity!, places) switch
                {
                    MeanColumn.Hidden => CellValue.Hidden,
                    MeanColumn.Empty => CellValue.NotApplicable,
                    var scaled => CellValue.Of(Rounding.Quotient(scaled, Indicator.Decimals == 0 ? 1 : 10, Indicator.Decimals)!.Value),
                };
            default:
                // Trajecten of individual trajecten by pupils of all: whoever asks for either number must see both.
                return (_cells.Trajecten(places), _base!.Leerlingen(places)) switch
                {
                    (null, _) or (_, null) => CellValue.Hidden,
                    (_, 0) => CellValue.NotApplicable,
                    var (trajecten, pupils) => CellValue.Of(Rounding.Quotient(trajecten.Value, pupils.Value, Indicator.Decimals)!.Value),
                };
        }
    }
}
