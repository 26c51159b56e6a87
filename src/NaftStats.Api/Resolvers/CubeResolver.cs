using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>All cells of a table in compact form.</summary>
public sealed class CubeResolver(SelectedTable table)
{
    /// <summary>The names of the dimensions.</summary>
    public IEnumerable<string> Dimensions => table.Axes.Select(axis => axis.Name);

    /// <summary>The number of categories of each dimension.</summary>
    public IEnumerable<int> Sizes => table.Axes.Select(axis => axis.Count);

    /// <summary>The codes of the categories of each dimension.</summary>
    public IEnumerable<IEnumerable<string>> Categories => table.Axes.Select(axis => Enumerable.Range(0, axis.Count).Select(index => axis[index].Code));

    /// <summary>The values, row by row.</summary>
    public double?[] Values => [.. Rows.Select(row => table.Value(row).Value)];

    /// <summary>Where each value comes from.</summary>
    public IEnumerable<FigureOrigin?> Origins => Rows.Select(table.Origin);

    /// <summary>The cells without a value.</summary>
    public IEnumerable<CubeStatus> Statuses => Rows
        .Select(row => new CubeStatus(row, table.Value(row).Status))
        .Where(cell => cell.Status != ObservationStatus.Available);

    private IEnumerable<int> Rows => Enumerable.Range(0, table.RowCount);

    /// <summary>The labels of the categories of each dimension.</summary>
    public IEnumerable<IEnumerable<string>> Labels(Language? language, [FromServices] RequestLanguage request) =>
        table.Axes.Select(axis => Enumerable.Range(0, axis.Count).Select(index => request.Choose(axis[index].Label, language)));
}

/// <summary>A cell without a value.</summary>
/// <param name="Cell">Its place among the values, from 0.</param>
/// <param name="Status">Why it has none.</param>
public sealed record CubeStatus(int Cell, ObservationStatus Status);
