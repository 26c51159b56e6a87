using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Publications;

/// <summary>A table as a source document prints it.</summary>
/// <param name="Code">The stable code, unique in the publication.</param>
/// <param name="Number">Its number in the publication, from 1, in the order of the document.</param>
/// <param name="Title">The printed title, or the nearest printed heading.</param>
/// <param name="Section">The section that holds it, as printed.</param>
/// <param name="Dimensions">The codes of the dimensions that its rows name.</param>
/// <param name="Columns">Its columns of values.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Notes">Notes and footnotes, and every inconsistency of the print.</param>
public sealed record PublishedTable(
    string Code,
    int Number,
    string Title,
    string Section,
    IReadOnlyList<string> Dimensions,
    IReadOnlyList<PublishedColumn> Columns,
    IReadOnlyList<PublishedRow> Rows,
    IReadOnlyList<LocalizedText> Notes)
{
    /// <summary>The code by which a row names a printed total.</summary>
    public const string Total = "totaal";

    /// <summary>
    /// The categories of the figure in <paramref name="row"/> and <paramref name="column"/> by dimension;
    /// a dimension that is absent stands at its total.
    /// </summary>
    public IReadOnlyDictionary<string, string> Coordinates(PublishedRow row, PublishedColumn column)
    {
        var coordinates = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (dimension, category) in column.Where)
        {
            coordinates[dimension] = category;
        }

        for (var i = 0; i < Dimensions.Count; i++)
        {
            if (row.Categories[i] is { } category)
            {
                coordinates[Dimensions[i]] = category;
            }
        }

        return coordinates;
    }
}

/// <summary>One row of a published table.</summary>
/// <param name="Categories">A category code for each dimension of the table; null stands for the printed total.</param>
/// <param name="Figures">The figure of each column as printed; null where nothing is printed.</param>
/// <param name="Line">The line of the file that it was read from.</param>
public sealed record PublishedRow(IReadOnlyList<string?> Categories, IReadOnlyList<string?> Figures, int Line);
