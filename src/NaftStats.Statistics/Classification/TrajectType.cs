namespace NaftStats.Statistics.Classification;

/// <summary>The type of a traject. The order is that of the codelist <c>trajecttype</c>.</summary>
public enum TrajectType
{
    /// <summary>A traject of one pupil.</summary>
    Individueel,

    /// <summary>A traject of a class: it carries participants, no pupils.</summary>
    Klas,
}
