using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Metadata;

/// <summary>A remark that comes with figures.</summary>
/// <param name="Code">What kind of remark it is, in SCREAMING_SNAKE_CASE.</param>
/// <param name="Text">The remark.</param>
/// <param name="Break">The code of the break in the series that it tells of, or null.</param>
/// <param name="Year">The first year that is touched, where the remark is of a year.</param>
/// <param name="Erratum">The code of the erratum that it is, or null.</param>
public sealed record Note(string Code, LocalizedText Text, string? Break = null, int? Year = null, string? Erratum = null)
{
    /// <summary>A mistake that is known in the figures.</summary>
    public const string OfErratum = "ERRATUM";

    /// <summary>A remark on the indicator.</summary>
    public const string Indicator = "INDICATOR";

    /// <summary>A remark on a source document or on one of its tables.</summary>
    public const string Publication = "PUBLICATION";

    /// <summary>A break in the series.</summary>
    public const string BreakInSeries = "BREAK_IN_SERIES";

    /// <summary>A remark on a dimension of the table.</summary>
    public const string Dimension = "DIMENSION";

    /// <summary>Demonstration figures are among the figures.</summary>
    public const string Synthetic = "SYNTHETIC";

    /// <summary>Demonstration figures are left out.</summary>
    public const string OfficialOnly = "OFFICIAL_ONLY";

    /// <summary>What a dimension implies without being asked.</summary>
    public const string Implied = "IMPLIED";

    /// <summary>The level that was taken where none was named.</summary>
    public const string Level = "LEVEL";

    /// <summary>Percentages do not add up to 100 by rounding.</summary>
    public const string Rounding = "ROUNDING";

    /// <summary>No row meets the filters.</summary>
    public const string NothingMatched = "NOTHING_MATCHED";
}
