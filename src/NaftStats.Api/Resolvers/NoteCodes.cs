namespace NaftStats.Api.Resolvers;

/// <summary>The kinds of remarks that come with figures.</summary>
internal static class NoteCodes
{
    public const string Indicator = "INDICATOR";
    public const string Publication = "PUBLICATION";
    public const string BreakInSeries = "BREAK_IN_SERIES";
    public const string Dimension = "DIMENSION";
    public const string Synthetic = "SYNTHETIC";
    public const string Implied = "IMPLIED";
    public const string NothingMatched = "NOTHING_MATCHED";
}
