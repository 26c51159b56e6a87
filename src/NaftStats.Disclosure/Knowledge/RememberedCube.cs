using NaftStats.Statistics.Cubes;

namespace NaftStats.Disclosure.Knowledge;

/// <summary>What earlier releases have told of the cells of one cube, laid over its years and categories as they are now.</summary>
/// <param name="Size">The number of cells.</param>
internal sealed record RememberedCube(int Size)
{
    /// <summary>For each cell whether an earlier release shows it, holds it hidden, or holds it not at all (null).</summary>
    public CellStatus?[] Statuses { get; } = new CellStatus?[Size];

    /// <summary>The trajecten that were shown.</summary>
    public int[] Trajecten { get; } = new int[Size];

    /// <summary>The distinct pupils that were shown.</summary>
    public int[] Leerlingen { get; } = new int[Size];

    /// <summary>The means as they were shown or hidden, by what they are means of.</summary>
    public Dictionary<QuantityMean, int[]> Means { get; } = [];

    /// <summary>Adds a cell of a later release. What was shown once stays known, whatever a later release hides.</summary>
    public void Add(int cell, Cube cube, int from)
    {
        if (Statuses[cell] == CellStatus.Shown && cube.Statuses[from] == CellStatus.Hidden)
        {
            return;
        }

        Statuses[cell] = cube.Statuses[from];
        Trajecten[cell] = cube.Trajecten[from];
        Leerlingen[cell] = cube.Leerlingen[from];
        foreach (var mean in cube.Means)
        {
            if (!Means.TryGetValue(mean.Mean, out var scaled))
            {
                scaled = new int[Size];
                Array.Fill(scaled, MeanColumn.Hidden);
                Means.Add(mean.Mean, scaled);
            }

            scaled[cell] = mean.Scaled[from];
        }
    }
}
