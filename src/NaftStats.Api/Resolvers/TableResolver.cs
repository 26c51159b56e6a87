using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>A table: cells picked from a release.</summary>
public sealed class TableResolver(SelectedTable table, Release current)
{
    /// <summary>The indicator.</summary>
    public IndicatorResolver Indicator => new(table.Release, table.Indicator);

    /// <summary>The release.</summary>
    public ReleaseResolver Release => new(table.Release.Identity, table.Release == current);

    /// <summary>The dimensions of the breakdown.</summary>
    public IEnumerable<TableDimensionResolver> Dimensions => table.Axes.Select(axis => new TableDimensionResolver(table.Release, axis));

    /// <summary>The categories at which the whole table stands.</summary>
    public IEnumerable<CategoryResolver> Slices =>
        table.Slices.Select(slice => new CategoryResolver(table.Release, slice.Dimension, slice.Category));

    /// <summary>The number of rows.</summary>
    public int RowCount => table.RowCount;

    /// <summary>Whether the figures are official.</summary>
    public Provenance Provenance => table.Release.Identity.Provenance;

    /// <summary>Remarks on the figures.</summary>
    public IEnumerable<NoteResolver> Notes => TableTexts.Notes(table);

    /// <summary>The published tables that print figures of this table.</summary>
    public IEnumerable<PublishedTableResolver> Sources =>
        TableSource.Of(table).Select(source => new PublishedTableResolver(table.Release, source.Publication, source.Table));

    /// <summary>A page of rows.</summary>
    /// <exception cref="ProblemsException">A page cannot begin or end there.</exception>
    public ObservationResolver[] Rows(int? first, int? offset, RowOrder? order, [FromServices] CellBudget budget)
    {
        if (first < 0 || offset < 0)
        {
            throw new ProblemsException(new Problem(
                "PAGE_NEGATIVE", "first and offset cannot be negative.", "Count rows from 0.", new Place(first < 0 ? "first" : "offset")));
        }

        // A page of sorted rows is found by looking at all of them.
        var (sorting, from, most) = (order ?? RowOrder.Category, offset ?? 0, first ?? int.MaxValue);
        budget.Spend(sorting == RowOrder.Category ? Math.Min(most, Math.Max(0, table.RowCount - from)) : table.RowCount);
        var rows = table.Rows(sorting, from, most);
        var observations = new ObservationResolver[rows.Count];
        for (var i = 0; i < observations.Length; i++)
        {
            observations[i] = new ObservationResolver(table, rows[i]);
            budget.Give(table.Value(rows[i]).Status);
        }

        return observations;
    }

    /// <summary>All cells in compact form.</summary>
    public CubeResolver Cube([FromServices] CellBudget budget)
    {
        budget.Spend(table.RowCount);
        for (var row = 0; row < table.RowCount; row++)
        {
            budget.Give(table.Value(row).Status);
        }

        return new CubeResolver(table);
    }

    /// <summary>How the table is protected.</summary>
    public ProtectionResolver Protection([FromServices] CellBudget budget)
    {
        budget.Spend(table.RowCount);
        return new ProtectionResolver(table);
    }

    /// <summary>How to cite the table.</summary>
    public string Citation(Resolvers.CitationStyle? style, Language? language, [FromServices] RequestLanguage request) =>
        Citations.Of(table, style ?? Resolvers.CitationStyle.Text, language ?? request.Default);
}
