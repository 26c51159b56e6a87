namespace NaftStats.Statistics.Publications;

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
