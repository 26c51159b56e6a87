using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Indicators;

/// <summary>An indicator: population, measure, unit, definition and notes.</summary>
/// <param name="Code">The stable code: <c>opgestarte-trajecten</c>.</param>
/// <param name="Theme">The code of its theme.</param>
/// <param name="Population">Which trajecten count.</param>
/// <param name="Measure">How the value is made.</param>
/// <param name="Of">For a share: the category whose part it is. Null otherwise.</param>
/// <param name="Quantity">For a mean: the numeric column of the records. Null otherwise.</param>
/// <param name="Unit">The unit of its values.</param>
/// <param name="Decimals">The number of decimals of its values: 0 for a count.</param>
/// <param name="Title">The name.</param>
/// <param name="Definition">What is counted, and how.</param>
/// <param name="Notes">Remarks for whoever reads a figure.</param>
public sealed record Indicator(
    string Code,
    string Theme,
    Population Population,
    MeasureKind Measure,
    ShareOf? Of,
    string? Quantity,
    Unit Unit,
    int Decimals,
    LocalizedText Title,
    LocalizedText Definition,
    IReadOnlyList<Remark> Notes)
{
    /// <summary>
    /// True where the values over the categories of <paramref name="dimension"/> add up to the total. Only trajecten do: a pupil can have
    /// several. Over the years only those that begin or end in one.
    /// </summary>
    public bool AddsUpOver(Dimension dimension) =>
        Measure == MeasureKind.Trajecten
        && !dimension.IsMultiResponse
        && (dimension.Code != Dimension.Year || Population is Population.Opgestart or Population.Afgesloten);
}

/// <summary>How the value of an indicator is made from the cells of a release.</summary>
public enum MeasureKind
{
    /// <summary>The number of trajecten. Adds up over every dimension that is not multi-response.</summary>
    Trajecten,

    /// <summary>The number of distinct pupils. Does not add up: a pupil can have several trajecten.</summary>
    Leerlingen,

    /// <summary>A percentage of trajecten or of pupils, one decimal.</summary>
    Share,

    /// <summary>A mean of a numeric characteristic.</summary>
    Mean,

    /// <summary>Trajecten divided by distinct pupils, two decimals.</summary>
    Ratio,
}

/// <summary>The part of the whole that a share measures: one category of one dimension.</summary>
/// <param name="Dimension">The code of the dimension.</param>
/// <param name="Category">The code of the category.</param>
/// <param name="CountsLeerlingen">True where the share is of distinct pupils (of a characteristic of pupils), false where it is of trajecten.</param>
public sealed record ShareOf(string Dimension, string Category, bool CountsLeerlingen);

/// <summary>The unit in which a value is expressed.</summary>
public enum Unit
{
    /// <summary>A number of trajecten.</summary>
    Trajecten,

    /// <summary>A number of distinct pupils.</summary>
    Leerlingen,

    /// <summary>Per cent, 0 to 100.</summary>
    Procent,

    /// <summary>Years.</summary>
    Jaar,

    /// <summary>Days.</summary>
    Dagen,

    /// <summary>Participants of a class traject.</summary>
    Deelnemers,

    /// <summary>Trajecten for each pupil.</summary>
    TrajectenPerLeerling,
}

/// <summary>A group of indicators in the catalogue.</summary>
/// <param name="Code">The stable code.</param>
/// <param name="Title">The name.</param>
public sealed record Theme(string Code, LocalizedText Title);
