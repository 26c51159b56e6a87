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
    IReadOnlyList<LocalizedText> Notes)
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
