using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Selection;

namespace NaftStats.Statistics.Metadata;

/// <summary>A published table that prints figures of a table.</summary>
/// <param name="Publication">The document.</param>
/// <param name="Table">Its table.</param>
public sealed record TableSource(Publication Publication, PublishedTable Table)
{
    /// <summary>The published tables that print figures of the very cells of <paramref name="table"/>, in the order of the catalogue.</summary>
    public static IReadOnlyList<TableSource> Of(SelectedTable table)
    {
        var printing = Enumerable.Range(0, table.RowCount).SelectMany(table.Sources).Select(printed => printed.Table).ToHashSet(ReferenceEqualityComparer.Instance);
        return
        [
            .. from publication in table.Release.Catalogue.Publications
               from printed in publication.Tables
               where printing.Contains(printed)
               select new TableSource(publication, printed),
        ];
    }
}
