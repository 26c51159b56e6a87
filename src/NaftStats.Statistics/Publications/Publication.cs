using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Publications;

/// <summary>A source document with the tables that it prints.</summary>
/// <param name="Code">The stable code: <c>naft-cijferrapport-2024</c>.</param>
/// <param name="Title">The title as printed.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Url">Where it can be read, or null.</param>
/// <param name="Description">What it is.</param>
/// <param name="Tables">Its tables, in the order in which it prints them.</param>
/// <param name="Inconsistencies">Where it disagrees with itself.</param>
public sealed record Publication(
    string Code,
    string Title,
    string Publisher,
    string? Url,
    LocalizedText Description,
    IReadOnlyList<PublishedTable> Tables,
    IReadOnlyList<Inconsistency> Inconsistencies);
