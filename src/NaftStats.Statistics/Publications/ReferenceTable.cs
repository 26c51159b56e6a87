using System.Text.Json.Serialization;
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

/// <summary>A dimension of one reference table: it exists nowhere else.</summary>
/// <param name="Code">The code, unique in the table.</param>
/// <param name="Title">The name.</param>
/// <param name="Categories">Its categories, in order.</param>
public sealed record ReferenceDimension(string Code, LocalizedText Title, IReadOnlyList<ReferenceCategory> Categories);

/// <summary>A category of a reference table.</summary>
/// <param name="Code">The code, unique in the dimension.</param>
/// <param name="Label">The label; in Dutch as printed.</param>
/// <param name="Parent">The category of which its figures are a part, where the table prints such subtotals; else null.</param>
public sealed record ReferenceCategory(
    string Code, LocalizedText Label, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Parent = null);

/// <summary>A column of figures of a reference table.</summary>
/// <param name="Code">The code, unique in the table.</param>
/// <param name="Unit">The unit: <c>leerlingen</c>, <c>procent</c>.</param>
public sealed record ReferenceColumn(string Code, string Unit)
{
    /// <summary>True where the figures count pupils or trajecten, so that small ones must be hidden.</summary>
    public bool CountsPupils => Unit is "leerlingen" or "trajecten" or "aanmeldingen";
}

/// <summary>A row of a reference table.</summary>
/// <param name="Categories">A category code for each dimension; null stands for the printed total.</param>
/// <param name="Figures">The figure of each column as printed; null where nothing is printed.</param>
/// <param name="Qualifier">How exact the figures are; null where they are exact.</param>
/// <param name="Note">A remark on the row, or null.</param>
public sealed record ReferenceRow(IReadOnlyList<string?> Categories, IReadOnlyList<string?> Figures, Qualifier? Qualifier, string? Note)
{
    /// <summary>Stands for a printed figure that a release withholds; it holds no other word of it.</summary>
    public const string Hidden = ":c";
}

/// <summary>How exact a printed figure is, in the words of the document.</summary>
public enum Qualifier
{
    /// <summary>"meer dan": more than the figure.</summary>
    MeerDan,

    /// <summary>"ruim": somewhat more than the figure.</summary>
    Ruim,

    /// <summary>"bijna": somewhat less than the figure.</summary>
    Bijna,

    /// <summary>"ongeveer": about the figure.</summary>
    Ongeveer,

    /// <summary>"minder dan": less than the figure.</summary>
    MinderDan,

    /// <summary>"minstens": at least the figure.</summary>
    Minstens,
}
