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

/// <summary>What a period of a figure is: figures of different kinds of periods are never compared as if they were one.</summary>
public enum PeriodType
{
    /// <summary>A calendar year.</summary>
    Kalenderjaar,

    /// <summary>A school year, September to August.</summary>
    Schooljaar,

    /// <summary>A reference date: a stock and not a flow.</summary>
    Referentiedatum,
}

/// <summary>The area that a figure covers.</summary>
public enum GeographicScope
{
    /// <summary>The Flemish Region, without Brussels.</summary>
    VlaamsGewest,

    /// <summary>The Flemish Community: the Flemish Region and the Dutch-language schools and services in Brussels.</summary>
    VlaamseGemeenschap,

    /// <summary>Brussels.</summary>
    Brussel,
}

/// <summary>A figure of a source document that is not used, because it lost its label or was never text.</summary>
/// <param name="Figure">What it is.</param>
/// <param name="Reason">Why it is left out.</param>
public sealed record LeftOutFigure(string Figure, LocalizedText Reason);

/// <summary>A place where a document disagrees with itself: what it prints, the other figure, and why.</summary>
/// <param name="Table">The code of the table.</param>
/// <param name="Column">The code of the column.</param>
/// <param name="Categories">The categories of the cell by dimension; a dimension at its printed total is named <c>totaal</c>.</param>
/// <param name="Printed">The figure as printed.</param>
/// <param name="Other">The other figure.</param>
/// <param name="Kind">What kind of disagreement it is.</param>
/// <param name="Reason">The reason, in words.</param>
public sealed record Inconsistency(
    string Table,
    string Column,
    IReadOnlyDictionary<string, string> Categories,
    string Printed,
    string Other,
    string Kind,
    LocalizedText Reason);
