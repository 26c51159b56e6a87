using System.Collections.Immutable;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Selection;

/// <summary>
/// A table of one indicator, picked from the cells of a release. Rows are numbered from 0 in category order;
/// nothing is computed before a row is asked for.
/// </summary>
public sealed class SelectedTable
{
    private readonly CubeSearch _search;
    private readonly TableFigures _figures;
    private readonly int[] _steps;
    private readonly int?[] _only;
    private ImmutableDictionary<string, CellShares> _shares = ImmutableDictionary<string, CellShares>.Empty;

    internal SelectedTable(CubeSearch search, TableFigures figures, TableChoices choices)
    {
        _search = search;
        _figures = figures;
        Choices = choices;
        _steps = new int[Axes.Count];
        _only = [.. Axes.Select(axis => Implied.PlaceOn(axis.Dimension, axis.Level))];
        RowCount = 1;
        for (var i = Axes.Count - 1; i >= 0; i--)
        {
            _steps[i] = RowCount;
            RowCount *= Axes[i].Count;
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

    /// <summary>How the question was asked and understood.</summary>
    public TableChoices Choices { get; }

    /// <summary>The unit of the values: of the indicator, or per cent where shares are asked for.</summary>
    public Unit Unit => Choices.ShareWithin is null ? Indicator.Unit : Unit.Procent;

    /// <summary>The number of decimals of the values.</summary>
    public int Decimals => Choices.ShareWithin is null ? Indicator.Decimals : 1;

    /// <summary>The number of rows: the product of the numbers of categories.</summary>
    public int RowCount { get; }

    /// <summary>The position on axis <paramref name="axis"/> of the category that row <paramref name="row"/> names.</summary>
    public int Position(int row, int axis) => row / _steps[axis] % Axes[axis].Count;

    /// <summary>
    /// The category of a dimension on a row: from the breakdown (<see cref="Category.Total"/> on a row of totals) or from the slices;
    /// null where the table is at its total.
    /// </summary>
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

    /// <summary>True where the row is the total over at least one dimension of the breakdown.</summary>
    public bool IsTotal(int row)
    {
        for (var i = 0; i < Axes.Count; i++)
        {
            if (Axes[i].IsTotal(Position(row, i)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The value of a row.</summary>
    public CellValue Value(int row) => Value(row, 0);

    /// <summary>Where the value of a row comes from; null where it has none.</summary>
    public FigureOrigin? Origin(int row) => Value(row).Value is null ? null : _figures.Origin(PlaceOf(row, 0)!.Value);

    /// <summary>The printed figures that the value of a row equals.</summary>
    public IReadOnlyList<PrintedCell> Printed(int row) =>
        Value(row).Value is null ? [] : [.. _figures.Printed(PlaceOf(row, 0)!.Value).Where(printed => printed.IsGiven)];

    /// <summary>The printed figures of the cell of a row, whether or not the release gives what is printed.</summary>
    public IReadOnlyList<PrintedCell> Sources(int row) => PlaceOf(row, 0) is { } place ? _figures.Printed(place) : [];

    /// <summary>The value of a row with its decimals, as a language writes it; null where there is none.</summary>
    public string? Formatted(int row, Language language) => Format(Value(row), language);

    /// <summary>A value of the table with its decimals, as a language writes it; null where there is none.</summary>
    public string? Format(CellValue value, Language language) => value.Value is { } number ? FigureFormat.Of(number, Decimals, language) : null;

    /// <summary>
    /// The rows of a page in an order. Totals come last, and before them rows without a value.
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
            return [.. Enumerable.Range(from, count)];
        }

        var rows = new int[RowCount];
        var keys = new (bool IsTotal, double Value)[RowCount];
        for (var row = 0; row < rows.Length; row++)
        {
            rows[row] = row;
            var value = Value(row).Value;
            keys[row] = (IsTotal(row), value is null ? double.PositiveInfinity : order == RowOrder.ValueAscending ? value.Value : -value.Value);
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
        // Rows are asked one after the other, each for all of its shares: what a dimension needs is found once.
        if (_shares.TryGetValue(dimension, out var known))
        {
            return known;
        }

        if (Indicator.Measure is not (MeasureKind.Trajecten or MeasureKind.Leerlingen))
        {
            throw new ProblemsException(TableProblems.ShareOfWhat(Indicator, "within"));
        }

        var figures = TableFigures.Shares(_search, dimension) ?? throw new ProblemsException(TableProblems.NotHeld(_search, dimension, "within"));
        var shares = new CellShares(this, dimension, figures);
        _shares = _shares.SetItem(dimension, shares);
        return shares;
    }

    /// <summary>How the value of a row changed since an earlier year; null on a row that is not later than that year.</summary>
    /// <exception cref="ProblemsException">The release does not hold the year.</exception>
    public CellChange? Change(int row, int since) => CellChange.Of(this, row, since);

    /// <summary>What the value of a row is a figure of. Only rows that can exist have one.</summary>
    internal FigureKey KeyOf(int row) => _figures.Key(PlaceOf(row, 0)!.Value);

    /// <summary>The value of the same row, some years later or earlier.</summary>
    internal CellValue Value(int row, int years) => Value(_figures, row, years);

    internal CellValue Value(TableFigures figures, int row, int years = 0)
    {
        if (PlaceOf(row, years) is not { } place)
        {
            return CellValue.NotApplicable;
        }

        var value = figures.Value(place);
        return Choices.OfficialOnly && value.Value is not null && figures.Origin(place) == FigureOrigin.Demonstration ? CellValue.NotPublished : value;
    }

    private RowPlace? PlaceOf(int row, int years)
    {
        var (places, totals) = (new int[Axes.Count], 0);
        for (var i = 0; i < places.Length; i++)
        {
            var position = Position(row, i);
            if (Axes[i].IsTotal(position))
            {
                totals |= 1 << i;
                continue;
            }

            places[i] = Axes[i].Places[position];
            if (_only[i] is { } only && places[i] != only)
            {
                return null;
            }
        }

        return new RowPlace(places, totals, years);
    }
}
