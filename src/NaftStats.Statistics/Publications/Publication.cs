using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Publications;

/// <summary>A source document with the tables that it prints.</summary>
/// <param name="Code">The stable code: <c>naft-cijferrapport-2024</c>.</param>
/// <param name="Title">The title as printed.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Published">When it was published, as far as it says so; or null.</param>
/// <param name="Url">Where it can be read, or null.</param>
/// <param name="Description">What it is.</param>
/// <param name="PeriodType">What the periods of its figures are.</param>
/// <param name="GeographicScope">The area that its figures cover.</param>
/// <param name="Notes">Remarks on the document.</param>
/// <param name="LeftOut">Figures that are not used, and why.</param>
/// <param name="Tables">The tables that a release computes too, in the order in which it prints them.</param>
/// <param name="ReferenceTables">The tables that no release computes.</param>
/// <param name="Inconsistencies">Where it disagrees with itself.</param>
public sealed record Publication(
    string Code,
    string Title,
    string Publisher,
    string? Published,
    string? Url,
    LocalizedText Description,
    PeriodType PeriodType,
    GeographicScope GeographicScope,
    IReadOnlyList<LocalizedText> Notes,
    IReadOnlyList<LeftOutFigure> LeftOut,
    IReadOnlyList<PublishedTable> Tables,
    IReadOnlyList<ReferenceTable> ReferenceTables,
    IReadOnlyList<Inconsistency> Inconsistencies);
