using NaftStats.Statistics.Cubes;

namespace NaftStats.Statistics.Selection;

/// <summary>Finds the cell of one cube that belongs to a row of a table: a start and a step for each axis of the table.</summary>
internal sealed class CellLocator(Cube cube, int start, int[] steps)
{
    /// <summary>The cell at the places of a row, some years later or earlier.</summary>
    public CellPlace At(ReadOnlySpan<int> places, int years)
    {
        var cell = start + (years * cube.Stride(-1));
        for (var i = 0; i < steps.Length; i++)
        {
            cell += steps[i] * places[i];
        }

        return new CellPlace(cube, cell);
    }
}

/// <summary>One cell of one cube.</summary>
internal readonly record struct CellPlace(Cube Cube, int Cell)
{
    /// <summary>Trajecten or distinct pupils, or null where the cell is hidden.</summary>
    public int? Count(bool leerlingen) =>
        Cube.Statuses[Cell] != CellStatus.Shown ? null : leerlingen ? Cube.Leerlingen[Cell] : Cube.Trajecten[Cell];

    /// <summary>The mean of a numeric column, times ten to the power of its decimals.</summary>
    public int Mean(string quantity)
    {
        foreach (var mean in Cube.Means)
        {
            if (mean.Mean.Quantity == quantity)
            {
                return mean.Scaled[Cell];
            }
        }

        return MeanColumn.Hidden;
    }
}
