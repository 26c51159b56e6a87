using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;

namespace NaftStats.Api.Resolvers;

/// <summary>A column of a published table.</summary>
public sealed class PublishedColumnResolver
{
    internal PublishedColumnResolver(PublishedColumn column) => (Code, Population, Unit) = (column.Code, column.Population, column.Kind switch
    {
        MeasureKind.Share => "procent",
        MeasureKind.Ratio => "trajecten-per-leerling",
        MeasureKind.Mean => column.Quantity == "duur" ? "dagen" : column.Quantity == "leeftijd" ? "jaar" : column.Quantity!,
        _ => column.CountsLeerlingen ? "leerlingen" : "trajecten",
    });

    internal PublishedColumnResolver(ReferenceColumn column) => (Code, Unit) = (column.Code, column.Unit);

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>Which trajecten count, for a table that a release computes too.</summary>
    public Population? Population { get; }
}
