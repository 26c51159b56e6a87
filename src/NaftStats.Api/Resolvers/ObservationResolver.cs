using System.Globalization;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Selection;
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

    /// <summary>The value.</summary>
    public double? Value => table.Value(row).Value;

    /// <summary>Why there is a value, or none.</summary>
    public ObservationStatus Status => table.Value(row).Status;

    /// <summary>What to print in place of a missing value.</summary>
    public string? Symbol => Status switch
    {
        ObservationStatus.Available => null,
        ObservationStatus.Hidden => ":c",
        ObservationStatus.NotApplicable => ":z",
        _ => ":",
    };

    /// <summary>The category of any dimension.</summary>
    /// <exception cref="ProblemsException">There is no such dimension.</exception>
    public CategoryResolver? Category(string dimension)
    {
        var found = Find(dimension);
        if (found is null && table.Release.Catalogue.FindDimension(dimension) is null)
        {
            throw new ProblemsException(new Problem(
                "DIMENSION_UNKNOWN",
                $"There is no dimension \"{dimension}\".",
                Suggestion.For(dimension, table.Release.Catalogue.Dimensions.Select(known => known.Code)),
                new Place("dimension")));
        }

        return found;
    }

    /// <summary>The share within a dimension of the table, in per cent.</summary>
    /// <exception cref="ProblemsException">The dimension is not in the table.</exception>
    public double? Share(string within) => table.SharesWithin(within)[row].Value;

    private CategoryResolver? Find(string code) =>
        table.CategoryOf(row, code) is { } category && table.Release.Catalogue.FindDimension(code) is { } dimension
            ? new CategoryResolver(table.Release, dimension, category)
            : null;
}
