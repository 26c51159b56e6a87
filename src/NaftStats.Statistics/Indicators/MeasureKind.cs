namespace NaftStats.Statistics.Indicators;

/// <summary>How the value of an indicator is made from the cells of a release.</summary>
public enum MeasureKind
{
    /// <summary>The number of trajecten. Adds up over every dimension that is not multi-response.</summary>
    Trajecten,

    /// <summary>The number of distinct pupils. Does not add up: a pupil can have several trajecten.</summary>
    Leerlingen,

    /// <summary>A percentage of trajecten or of pupils, one decimal.</summary>
    Share,

    /// <summary>A mean of a numeric characteristic.</summary>
    Mean,

    /// <summary>Trajecten divided by distinct pupils, two decimals.</summary>
    Ratio,
}
