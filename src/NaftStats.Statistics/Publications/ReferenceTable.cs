using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Publications;

/// <summary>
/// A table of a source document that counts in its own way (another period, another area, another definition). It is
/// shown as printed and never mixed with figures that a release computes.
/// </summary>
/// <param name="Code">The stable code, unique in the publication.</param>
/// <param name="Number">Its number in the publication.</param>
/// <param name="Title">The printed title, or the nearest printed heading.</param>
/// <param name="Section">The section that holds it, as printed.</param>
/// <param name="PeriodType">What its periods are.</param>
/// <param name="GeographicScope">The area that it covers.</param>
/// <param name="Dimensions">Its own dimensions.</param>
/// <param name="Columns">Its columns of figures.</param>
/// <param name="Rows">Its rows.</param>
/// <param name="Notes">Notes and footnotes.</param>
public sealed record ReferenceTable(
    string Code,
    int Number,
    string Title,
    string Section,
    PeriodType PeriodType,
    GeographicScope GeographicScope,
    IReadOnlyList<ReferenceDimension> Dimensions,
    IReadOnlyList<ReferenceColumn> Columns,
    IReadOnlyList<ReferenceRow> Rows,
    IReadOnlyList<LocalizedText> Notes);
