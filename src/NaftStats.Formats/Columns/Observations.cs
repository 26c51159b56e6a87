using System.Globalization;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Selection;

namespace NaftStats.Formats.Columns;

/// <summary>The cells of a table one by one, as every form writes them.</summary>
internal sealed class Observations
{
    private readonly ILookup<int, string> _breaks;
    private readonly bool _hasErrata;

    public Observations(SelectedTable table)
    {
        Table = table;
        Dimensions = [.. table.Axes.Select(axis => axis.Dimension), .. table.Slices.Select(slice => slice.Dimension)];
        _breaks = table.Breaks().ToLookup(seriesBreak => seriesBreak.FromYear, seriesBreak => seriesBreak.Code);
        _hasErrata = table.Errata().Any();
    }

    /// <summary>The table.</summary>
    public SelectedTable Table { get; }

    /// <summary>The number of cells.</summary>
    public int Count => Table.RowCount;

    /// <summary>The dimensions that the cells name, the breakdown first; the year is always among them.</summary>
    public IReadOnlyList<Dimension> Dimensions { get; }

    /// <summary>The year of a cell.</summary>
    public int Year(int row) => int.Parse(Table.CategoryOf(row, Dimension.Year)!.Code, CultureInfo.InvariantCulture);

    /// <summary>Where the figure of a cell comes from; nothing where there is no figure.</summary>
    public string? Origin(int row) => Table.Origin(row) is { } origin ? Codes.Of(origin) : null;

    /// <summary>The breaks in the series that begin with the year of a cell, or null.</summary>
    public string? Break(int row) => _breaks[Year(row)].ToArray() is { Length: > 0 } codes ? string.Join(' ', codes) : null;

    /// <summary>The codes of the errata that tell of a cell, or null.</summary>
    public string? Errata(int row) => _hasErrata && Table.Errata(row).Select(erratum => erratum.Code).ToArray() is { Length: > 0 } codes ? string.Join(' ', codes) : null;
}
