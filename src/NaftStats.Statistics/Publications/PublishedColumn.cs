using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;

namespace NaftStats.Statistics.Publications;

/// <summary>One column of figures of a published table.</summary>
/// <param name="Code">The stable code, unique in the table.</param>
/// <param name="Population">Which trajecten count.</param>
/// <param name="Kind">What is printed: a number of trajecten or of pupils, a share of one of them, or a mean.</param>
/// <param name="CountsLeerlingen">True where pupils are counted (or shared out), false for trajecten.</param>
/// <param name="Within">For a share: the dimension whose total is the base. Null otherwise.</param>
/// <param name="BaseIsSumOfCells">For a share: true where the print divides by the sum of the cells and not by the printed total.</param>
/// <param name="Quantity">For a mean: the numeric column of the records. Null otherwise.</param>
/// <param name="Decimals">The number of decimals of the print.</param>
/// <param name="Where">The categories at which the column stands, by dimension.</param>
public sealed record PublishedColumn(
    string Code,
    Population Population,
    MeasureKind Kind,
    bool CountsLeerlingen,
    string? Within,
    bool BaseIsSumOfCells,
    string? Quantity,
    int Decimals,
    IReadOnlyDictionary<string, string> Where);
