using System.Globalization;
using GraphQL;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Comparison;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;
using Codes = NaftStats.Statistics.Classification.Dimension;

namespace NaftStats.Api.Resolvers;

/// <summary>One cell of a table with its categories.</summary>
public readonly struct ObservationResolver(SelectedTable table, int row)
{
    /// <summary>The calendar year.</summary>
    public int Year => int.Parse(table.CategoryOf(row, Codes.Year)!.Code, CultureInfo.InvariantCulture);

    /// <summary>The werkingsgebied or province.</summary>
    public CategoryResolver? Region => Find("region");

    /// <summary>The onderwijsvorm.</summary>
    public CategoryResolver? Onderwijsvorm => Find("onderwijsvorm");

    /// <summary>The geslacht.</summary>
    public CategoryResolver? Geslacht => Find("geslacht");

    /// <summary>The leeftijdsgroep.</summary>
    public CategoryResolver? Leeftijdsgroep => Find("leeftijdsgroep");

    /// <summary>True for a row of a total.</summary>
    public bool IsTotal => table.IsTotal(row);

    /// <summary>The value.</summary>
    public double? Value => table.Value(row).Value;

    /// <summary>Why there is a value, or none.</summary>
    public ObservationStatus Status => table.Value(row).Status;

    /// <summary>What to print in place of a missing value.</summary>
    public string? Symbol => Status.Symbol();

    /// <summary>Where the value comes from.</summary>
    public FigureOrigin? Origin => table.Origin(row);

    /// <summary>The printed figures that the value equals.</summary>
    public IEnumerable<PublishedFigureResolver> Printed
    {
        get
        {
            var release = table.Release;
            return table.Printed(row).Select(printed => new PublishedFigureResolver(
                new PublishedTableResolver(release, printed.Publication, printed.Table), ServedFigures.Of(release, printed)));
        }
    }

    /// <summary>The mistakes that are known in the figure.</summary>
    public IEnumerable<ErratumResolver> Errata
    {
        get
        {
            var release = table.Release;
            return table.Errata(row).Select(erratum => new ErratumResolver(release, erratum));
        }
    }

    /// <summary>The value as a language writes it.</summary>
    public string? Formatted(Language? language, [FromServices] RequestLanguage request) => table.Formatted(row, language ?? request.Default);

    /// <summary>The category of any dimension.</summary>
    /// <exception cref="ProblemsException">There is no such dimension.</exception>
    public CategoryResolver? Category(string dimension)
    {
        var found = Find(dimension);
        if (found is null && table.Release.Catalogue.FindDimension(dimension) is null)
        {
            throw new ProblemsException(Unknown.Dimension(table.Release.Catalogue, dimension, "dimension"));
        }

        return found;
    }

    /// <summary>The share within a dimension of the table, in per cent.</summary>
    /// <exception cref="ProblemsException">The dimension is not in the table.</exception>
    public double? Share(string within) => table.SharesWithin(within)[row].Value;

    /// <summary>How the value changed since an earlier year.</summary>
    /// <exception cref="ProblemsException">The release does not hold the year.</exception>
    public ChangeResolver? Change(int since) => table.Change(row, since) is { } change ? new ChangeResolver(table.Release, change) : null;

    private CategoryResolver? Find(string code) =>
        table.CategoryOf(row, code) is { } category && table.Release.Catalogue.FindDimension(code) is { } dimension
            ? new CategoryResolver(table.Release, dimension, category)
            : null;
}
