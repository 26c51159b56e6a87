using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>A table: cells picked from a release.</summary>
public sealed class TableResolver(TableDescription description, Release current)
{
    private readonly SelectedTable _table = description.Table;
    private bool _isDescribed;

    /// <summary>The indicator.</summary>
    public IndicatorResolver Indicator => new(_table.Release, _table.Indicator);

    /// <summary>The release.</summary>
    public ReleaseResolver Release => new(_table.Release.Identity, _table.Release == current);

    /// <summary>The unit of the values.</summary>
    public Unit Unit => _table.Unit;

    /// <summary>The decimals of the values.</summary>
    public int Decimals => _table.Decimals;

    /// <summary>The dimensions of the breakdown.</summary>
    public IEnumerable<TableDimensionResolver> Dimensions => _table.Axes.Select(axis => new TableDimensionResolver(_table.Release, axis));

    /// <summary>The categories at which the whole table stands.</summary>
    public IEnumerable<CategoryResolver> Slices =>
        _table.Slices.Select(slice => new CategoryResolver(_table.Release, slice.Dimension, slice.Category));

    /// <summary>The dimension within which the values are percentages.</summary>
    public DimensionResolver? Share => _table.Choices.ShareWithin is { } within
        ? new DimensionResolver(_table.Release, _table.Release.Catalogue.FindDimension(within)!)
        : null;

    /// <summary>The number of rows.</summary>
    public int RowCount => _table.RowCount;

    /// <summary>Whether the figures are official.</summary>
    public Provenance Provenance => _table.Release.Identity.Provenance;

    /// <summary>The breaks that run through its series.</summary>
    public IEnumerable<SeriesBreakResolver> Breaks => description.Breaks.Select(seriesBreak => new SeriesBreakResolver(_table.Release, seriesBreak));

    /// <summary>The mistakes that are known in its figures.</summary>
    public IEnumerable<ErratumResolver> Errata => description.Errata.Select(erratum => new ErratumResolver(_table.Release, erratum));

    /// <summary>The selection as a query string.</summary>
    public string Query(bool pinned) => TableQueryText.Of(_table, pinned);

    /// <summary>The title.</summary>
    public string Title(Language? language, [FromServices] RequestLanguage request) => request.Choose(description.Title, language);

    /// <summary>What the whole table stands at.</summary>
    public IEnumerable<string> Subtitle(Language? language, [FromServices] RequestLanguage request) =>
        description.Subtitle.Select(part => request.Choose(part, language));

    /// <summary>How many values come from where.</summary>
    public OriginCounts? Origins([FromServices] CellBudget budget) => Described(budget).Origins;

    /// <summary>Remarks on the figures.</summary>
    public IEnumerable<NoteResolver>? Notes([FromServices] CellBudget budget) => Described(budget).Notes.Select(note => new NoteResolver(note));

    /// <summary>The published tables that print figures of this table.</summary>
    public IEnumerable<PublishedTableResolver>? Sources([FromServices] CellBudget budget) =>
        Described(budget).Sources.Select(source => new PublishedTableResolver(_table.Release, source.Publication, source.Table));

    /// <summary>How to cite the table.</summary>
    public string? Citation(CitationStyle? style, Language? language, [FromServices] RequestLanguage request, [FromServices] CellBudget budget) =>
        Described(budget).Citation(style ?? CitationStyle.Text, language ?? request.Default);

    /// <summary>Where the table is a page, a chart and a file.</summary>
    public TableLinksResolver Links(bool pinned, Language? language, [FromServices] RequestLanguage request) =>
        new(description, language ?? request.Default, pinned);

    /// <summary>A page of rows.</summary>
    /// <exception cref="ProblemsException">A page cannot begin or end there.</exception>
    public ObservationResolver[]? Rows(int? first, int? offset, RowOrder? order, [FromServices] CellBudget budget)
    {
        if (first < 0 || offset < 0)
        {
            throw new ProblemsException(new Problem(
                "PAGE_NEGATIVE",
                new LocalizedText("first en offset kunnen niet negatief zijn.", "first et offset ne peuvent être négatifs.", "first and offset cannot be negative."),
                new LocalizedText("Tel rijen vanaf 0.", "Comptez les lignes à partir de 0.", "Count rows from 0."),
                new Place(first < 0 ? "first" : "offset")));
        }

        // A page of sorted rows is found by looking at all of them.
        var (sorting, from, most) = (order ?? RowOrder.Category, offset ?? 0, first ?? int.MaxValue);
        budget.Spend(sorting == RowOrder.Category ? Math.Min(most, Math.Max(0, _table.RowCount - from)) : _table.RowCount);
        var rows = _table.Rows(sorting, from, most);
        var observations = new ObservationResolver[rows.Count];
        for (var i = 0; i < observations.Length; i++)
        {
            observations[i] = new ObservationResolver(_table, rows[i]);
            budget.Give(_table.Value(rows[i]).Status);
        }

        return observations;
    }

    /// <summary>All cells in compact form.</summary>
    public CubeResolver? Cube([FromServices] CellBudget budget)
    {
        budget.Spend(_table.RowCount);
        for (var row = 0; row < _table.RowCount; row++)
        {
            budget.Give(_table.Value(row).Status);
        }

        return new CubeResolver(_table);
    }

    /// <summary>How the table is protected.</summary>
    public ProtectionResolver? Protection([FromServices] CellBudget budget)
    {
        budget.Spend(_table.RowCount);
        return new ProtectionResolver(_table);
    }

    // What a table says of all its cells is found once, and paid once.
    private TableDescription Described(CellBudget budget)
    {
        if (!_isDescribed)
        {
            budget.Spend(_table.RowCount);
            _isDescribed = true;
        }

        return description;
    }
}
