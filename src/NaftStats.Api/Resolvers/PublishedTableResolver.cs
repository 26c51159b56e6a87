using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Comparison;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Publications;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Resolvers;

/// <summary>A table as a source document prints it.</summary>
public sealed class PublishedTableResolver
{
    private static readonly LocalizedText ADimension = new("dimensie in deze tabel met de code", "dans ce tableau de dimension avec le code", "dimension in this table with the code");
    private static readonly LocalizedText AColumn = new("kolom in deze tabel met de code", "dans ce tableau de colonne avec le code", "column in this table with the code");

    private readonly Release _release;
    private readonly Publication _publication;
    private readonly IReadOnlyList<LocalizedText> _notes;
    private readonly Func<IReadOnlyList<ServedFigure>> _figures;

    // Made where they are asked for: most who list tables ask for none of them.
    private readonly Lazy<IReadOnlyList<ReferenceDimension>> _dimensions;
    private readonly Lazy<IReadOnlyList<PublishedColumnResolver>> _columns;

    internal PublishedTableResolver(Release release, Publication publication, PublishedTable table)
    {
        _release = release;
        _publication = publication;
        _notes = table.Notes;
        _figures = () => ServedFigures.Of(release, publication, table);
        (Code, Number, Title, Section, Kind) = (table.Code, table.Number, table.Title, table.Section, PublishedTableKind.Computed);
        (PeriodType, GeographicScope) = (publication.PeriodType, publication.GeographicScope);
        _dimensions = new(() => [.. table.Dimensions.Select(code => ToDimension(release, code))]);
        _columns = new(() => [.. table.Columns.Select(column => new PublishedColumnResolver(release.Catalogue, column))]);
    }

    internal PublishedTableResolver(Release release, Publication publication, ReferenceTable table)
    {
        _release = release;
        _publication = publication;
        _notes = table.Notes;
        _figures = () => ServedFigures.Of(release, table);
        (Code, Number, Title, Section, Kind) = (table.Code, table.Number, table.Title, table.Section, PublishedTableKind.Reference);
        (PeriodType, GeographicScope) = (table.PeriodType, table.GeographicScope);
        _dimensions = new(table.Dimensions);
        _columns = new(() => [.. table.Columns.Select(column => new PublishedColumnResolver(column))]);
    }

    /// <summary>The stable code.</summary>
    public string Code { get; }

    /// <summary>Its number in the publication.</summary>
    public int Number { get; }

    /// <summary>The printed title.</summary>
    public string Title { get; }

    /// <summary>The section that holds it.</summary>
    public string Section { get; }

    /// <summary>Whether a release computes its figures too.</summary>
    public PublishedTableKind Kind { get; }

    /// <summary>What its periods are.</summary>
    public PeriodType PeriodType { get; }

    /// <summary>The area that it covers.</summary>
    public GeographicScope GeographicScope { get; }

    /// <summary>The publication that prints it.</summary>
    public PublicationResolver Publication => new(_release, _publication);

    /// <summary>Its dimensions.</summary>
    public IEnumerable<PublishedDimensionResolver> Dimensions => DimensionsOf.Select(dimension => new PublishedDimensionResolver(dimension));

    /// <summary>Its columns.</summary>
    public IEnumerable<PublishedColumnResolver> Columns => ColumnsOf;

    /// <summary>Remarks.</summary>
    public IEnumerable<NoteResolver> Notes => _notes.Select(note => new NoteResolver(Note.Publication, note));

    internal IReadOnlyList<ReferenceDimension> DimensionsOf => _dimensions.Value;

    internal IReadOnlyList<PublishedColumnResolver> ColumnsOf => _columns.Value;

    /// <summary>How many figures agree with the release, and how many do not.</summary>
    public AgreementCountsResolver? Agreement([FromServices] CellBudget budget)
    {
        budget.Spend(_figures().Count);
        return new AgreementCountsResolver(_figures());
    }

    /// <summary>The printed figures of a column, or of all, at some categories.</summary>
    /// <exception cref="ProblemsException">There is no such column, dimension or category.</exception>
    public IReadOnlyList<PublishedFigureResolver>? Figures(string? column, IReadOnlyList<CategoryFilter>? where, [FromServices] CellBudget budget)
    {
        var problems = new List<Problem>();
        if (column is not null && !ColumnsOf.Any(known => known.Code == column))
        {
            problems.Add(Unknown.Of("COLUMN_UNKNOWN", AColumn, column, ColumnsOf.Select(known => known.Code), "column"));
        }

        var filters = (where ?? []).Select(filter => (Place: Check(filter, problems), filter.In)).ToArray();
        if (problems.Count > 0)
        {
            throw new ProblemsException(problems);
        }

        var figures = _figures()
            .Where(figure => column is null || ColumnsOf[figure.Column].Code == column)
            .Where(figure => Array.TrueForAll(filters, filter => filter.In.Contains(figure.Categories[filter.Place] ?? PublishedTable.Total)))
            .Select(figure => new PublishedFigureResolver(this, figure))
            .ToArray();
        budget.Spend(figures.Length);
        foreach (var figure in figures)
        {
            budget.Give(figure.Status);
        }

        return figures;
    }

    private int Check(CategoryFilter filter, List<Problem> problems)
    {
        for (var place = 0; place < DimensionsOf.Count; place++)
        {
            if (DimensionsOf[place].Code == filter.Dimension)
            {
                var known = DimensionsOf[place].Categories.Select(category => category.Code).Append(PublishedTable.Total).ToArray();
                problems.AddRange(filter.In.Except(known).Select(code => Unknown.Of("CATEGORY_UNKNOWN", ACategory(filter.Dimension), code, known, "where")));
                return place;
            }
        }

        problems.Add(NoDimension(filter.Dimension, "where"));
        return -1;
    }

    /// <summary>The problem that the table has no such dimension.</summary>
    internal Problem NoDimension(string code, string argument) =>
        Unknown.Of("DIMENSION_UNKNOWN", ADimension, code, DimensionsOf.Select(dimension => dimension.Code), argument);

    private static LocalizedText ACategory(string dimension) => new(
        $"categorie van \"{dimension}\" in deze tabel met de code", $"dans ce tableau de catégorie de « {dimension} » avec le code", $"category of \"{dimension}\" in this table with the code");

    private static ReferenceDimension ToDimension(Release release, string code)
    {
        var dimension = release.Catalogue.FindDimension(code)!;
        return new ReferenceDimension(code, dimension.Title, [.. dimension.Categories.Select(category => new ReferenceCategory(category.Code, category.Label))]);
    }
}
