namespace NaftStats.Statistics.Selection;

/// <summary>A value and its status; there is a value exactly where the status is <see cref="ObservationStatus.Available"/>.</summary>
/// <param name="Value">The value in the unit of its indicator, or null.</param>
/// <param name="Status">Why there is a value, or none.</param>
public readonly record struct CellValue(double? Value, ObservationStatus Status)
{
    /// <summary>A cell that is withheld.</summary>
    public static readonly CellValue Hidden = new(null, ObservationStatus.Hidden);

    /// <summary>A cell that cannot exist.</summary>
    public static readonly CellValue NotApplicable = new(null, ObservationStatus.NotApplicable);

    /// <summary>A cell whose value is known but left out.</summary>
    public static readonly CellValue NotPublished = new(null, ObservationStatus.NotPublished);

    /// <summary>A cell with a value.</summary>
    public static CellValue Of(double value) => new(value, ObservationStatus.Available);
}

/// <summary>
/// Why a value is there or is not: five things that are never the same null.
/// Source: the SDMX codelists CL_OBS_STATUS and CL_CONF_STATUS.
/// </summary>
public enum ObservationStatus
{
    /// <summary>The value is there; a zero is a true zero (SDMX A, F).</summary>
    Available,

    /// <summary>Withheld to protect pupils: not necessarily zero or small, it can be any number (SDMX Q, C).</summary>
    Hidden,

    /// <summary>The combination cannot exist: the dimension is not registered for this type of traject (SDMX M, F).</summary>
    NotApplicable,

    /// <summary>The registration did not ask for it in this year (SDMX L, F).</summary>
    NotAsked,

    /// <summary>It is known, but left out: a demonstration figure where official ones only are asked for (SDMX O, N).</summary>
    NotPublished,
}

/// <summary>Where a figure comes from. Nobody may take a demonstration figure for an official one.</summary>
public enum FigureOrigin
{
    /// <summary>A source document prints this very figure.</summary>
    Printed,

    /// <summary>Computed from official figures: from official records, or the sum or quotient of printed counts.</summary>
    Computed,

    /// <summary>Computed from synthetic records and printed nowhere.</summary>
    Demonstration,
}
