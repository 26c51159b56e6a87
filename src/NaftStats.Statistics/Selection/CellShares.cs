namespace NaftStats.Statistics.Selection;

/// <summary>The shares of the rows of a table within one dimension.</summary>
public sealed class CellShares
{
    private readonly SelectedTable _table;
    private readonly TableFigures _shares;

    internal CellShares(SelectedTable table, string within, TableFigures shares) => (_table, Within, _shares) = (table, within, shares);

    /// <summary>The dimension whose total is the base.</summary>
    public string Within { get; }

    /// <summary>The share of a row in per cent, one decimal.</summary>
    public CellValue this[int row] => _table.Value(_shares, row);
}
