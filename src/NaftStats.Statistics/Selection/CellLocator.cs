using NaftStats.Statistics.Cubes;

namespace NaftStats.Statistics.Selection;

/// <summary>Finds the cell of one cube that belongs to a row of a table: a start and a step for each axis of the table.</summary>
internal sealed class CellLocator
{
    private readonly Cube _cube;
    private readonly int _start;
    private readonly int[] _steps;

    public CellLocator(Cube cube, int start, int[] steps)
    {
        _cube = cube;
        _start = start;
        _steps = steps;
    }

    /// <summary>The trajecten of the cell, or null where it is hidden.</summary>
    public int? Trajecten(ReadOnlySpan<int> places) => Read(_cube.Trajecten, places);

    /// <summary>The distinct pupils of the cell, or null where it is hidden.</summary>
    public int? Leerlingen(ReadOnlySpan<int> places) => Read(_cube.Leerlingen, places);

    /// <summary>The mean of a numeric column in the cell, times ten to the power of its decimals.</summary>
    public int Mean(string quantity, ReadOnlySpan<int> places)
    {
        foreach (var mean in _cube.Means)
        {
            if (mean.Mean.Quantity == quantity)
            {
                return mean.Scaled[Cell(places)];
            }
        }

        return MeanColumn.Hidden;
    }

    private int? Read(int[] column, ReadOnlySpan<int> places)
    {
        var cell = Cell(places);
        return _cube.Statuses[cell] == CellStatus.Shown ? column[cell] : null;
    }

    private int Cell(ReadOnlySpan<int> places)
    {
        var cell = _start;
        for (var i = 0; i < _steps.Length; i++)
        {
            cell += _steps[i] * places[i];
        }

        return cell;
    }
}
