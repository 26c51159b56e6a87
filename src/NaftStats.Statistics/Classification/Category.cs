using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Classification;

/// <summary>
/// One category of a codelist: ASO, Provincie Limburg, 12-14 jaar. Its code, once released, never changes meaning.
/// </summary>
/// <param name="Code">The stable code in kebab-case, unique in its dimension over all levels.</param>
/// <param name="Label">The label; in Dutch to the letter as the source report prints it.</param>
/// <param name="Level">The code of the level that the category stands on.</param>
/// <param name="Parent">The code of the category one level coarser, or null on the coarsest level.</param>
/// <param name="From">The lowest number that belongs to the category, for one derived from a number; null means open.</param>
/// <param name="To">The highest number that belongs to the category (inclusive); null means open.</param>
/// <param name="Note">A remark on the category, or null.</param>
public sealed record Category(
    string Code,
    LocalizedText Label,
    string Level,
    string? Parent = null,
    int? From = null,
    int? To = null,
    LocalizedText? Note = null)
{
    /// <summary>The code of the total over all categories of a dimension, as SDMX writes it.</summary>
    public const string TotalCode = "_T";

    /// <summary>The total over all categories of a dimension, where a table has rows for it. It stands in no codelist.</summary>
    public static readonly Category Total = new(TotalCode, new LocalizedText("Totaal", "Total", "Total"), TotalCode);

    /// <summary>True where <paramref name="number"/> lies within the category's bounds.</summary>
    public bool Holds(int number) => (From is null || number >= From) && (To is null || number <= To);
}

/// <summary>Names one category of one dimension.</summary>
/// <param name="Dimension">The code of the dimension.</param>
/// <param name="Category">The code of the category, on the finest level.</param>
public sealed record CategoryReference(string Dimension, string Category);

/// <summary>Categories of a dimension, by their codes.</summary>
/// <param name="Dimension">The code of the dimension.</param>
/// <param name="Categories">The codes of the categories.</param>
public sealed record CategoryChoice(string Dimension, IReadOnlyList<string> Categories);
