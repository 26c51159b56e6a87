namespace NaftStats.Statistics.Selection;

/// <summary>
/// Keeps categories of one dimension. It only ever picks cells: on a dimension that is not broken down it takes
/// exactly one category, because several would merge cells into a new figure.
/// </summary>
/// <param name="Dimension">The code of the dimension, alone or as <c>dimension@level</c>.</param>
/// <param name="In">The codes of the categories to keep.</param>
public sealed record CategoryFilter(string Dimension, IReadOnlyList<string> In);
