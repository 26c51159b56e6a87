using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Selection;

namespace NaftStats.Api.Resolvers;

/// <summary>All cells of a table in compact form.</summary>
public sealed class CubeResolver(SelectedTable table)
{
    /// <summary>The names of the dimensions.</summary>
    public IEnumerable<string> Dimensions => table.Axes.Select(axis => new CubeAxis(axis.Dimension, axis.Level).Name);

    /// <summary>The number of categories of each dimension.</summary>
    public IEnumerable<int> Sizes => table.Axes.Select(axis => axis.Places.Count);

    /// <summary>The codes of the categories of each dimension.</summary>
    public IEnumerable<IEnumerable<string>> Categories =>
        table.Axes.Select(axis => axis.Places.Select(place => axis.Level.Categories[place].Code));

    /// <summary>The values, row by row.</summary>
    public double?[] Values => [.. Enumerable.Range(0, table.RowCount).Select(row => table.Value(row).Value)];

    /// <summary>The status of each value.</summary>
    public ObservationStatus[] Statuses => [.. Enumerable.Range(0, table.RowCount).Select(row => table.Value(row).Status)];
}
