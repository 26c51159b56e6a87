using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Publications;

namespace NaftStats.Api.Resolvers;

/// <summary>A column of a published table.</summary>
public sealed class PublishedColumnResolver
{
    internal PublishedColumnResolver(Catalogue catalogue, PublishedColumn column)
    {
        (Code, Population, Measure, Within, OfSum) = (column.Code, column.Population, column.Kind, column.Within, column.BaseIsSumOfCells);
        Unit = column.Kind switch
        {
            MeasureKind.Share => "procent",
            MeasureKind.Ratio => "trajecten-per-leerling",
            MeasureKind.Mean => column.Quantity == "duur" ? "dagen" : column.Quantity == "leeftijd" ? "jaar" : column.Quantity!,
            _ => column.CountsLeerlingen ? "leerlingen" : "trajecten",
        };
        Counts = column.Kind is MeasureKind.Mean or MeasureKind.Ratio ? null : column.CountsLeerlingen ? MeasureKind.Leerlingen : MeasureKind.Trajecten;
        Where = [.. column.Where.Select(pair => new PublishedCategoryResolver(
            pair.Key, new ReferenceCategory(pair.Value, catalogue.FindDimension(pair.Key)!.FindCategory(pair.Value)!.Label)))];
    }

    internal PublishedColumnResolver(ReferenceColumn column) => (Code, Unit, Where) = (column.Code, column.Unit, []);

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The unit.</summary>
    public string Unit { get; }

    /// <summary>Which trajecten count, for a table that a release computes too.</summary>
    public Population? Population { get; }

    /// <summary>What is printed, for a table that a release computes too.</summary>
    public MeasureKind? Measure { get; }

    /// <summary>What is counted, for a table that a release computes too.</summary>
    public MeasureKind? Counts { get; }

    /// <summary>For a share: the dimension within which it is one.</summary>
    public string? Within { get; }

    /// <summary>True where a share is of the sum of the cells.</summary>
    public bool OfSum { get; }

    /// <summary>The categories at which the whole column stands.</summary>
    public IReadOnlyList<PublishedCategoryResolver> Where { get; }
}
