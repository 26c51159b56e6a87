using NaftStats.Formats.Columns;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Formats.Files;

/// <summary>A selection that is written as a file.</summary>
/// <param name="Description">The table, and what it says of itself.</param>
/// <param name="Language">The language of its labels.</param>
public sealed record SelectionFile(TableDescription Description, Language Language)
{
    /// <summary>The table.</summary>
    public SelectedTable Table => Description.Table;

    /// <summary>The cells.</summary>
    internal Observations Cells => new(Table);

    /// <summary>A text in the language of the file.</summary>
    internal string In(LocalizedText text) => text.In(Language);

    /// <summary>The published tables that print figures of the table, each in one line.</summary>
    internal IEnumerable<string> Sources => Description.Sources.Select(source =>
        $"{source.Publication.Publisher}, {source.Publication.Title}, {source.Table.Section}: {source.Table.Title}{(source.Publication.Url is { } url ? $" ({url})" : string.Empty)}");
}
