namespace NaftStats.Statistics.Selection;

/// <summary>
/// Why a value is there or is not: five things that are never the same null.
/// Source: the SDMX codelists CL_OBS_STATUS and CL_CONF_STATUS.
/// </summary>
public enum ObservationStatus
{
    /// <summary>The value is there; a zero is a true zero (SDMX A, F).</summary>
    Available,

    /// <summary>Withheld to protect pupils (SDMX Q, C).</summary>
    Hidden,

    /// <summary>The combination cannot exist: the dimension is not registered for this type of traject (SDMX M, F).</summary>
    NotApplicable,

    /// <summary>The registration did not ask for it in this year (SDMX L, F).</summary>
    NotAsked,

    /// <summary>It is known, but left out: a demonstration figure where official ones only are asked for (SDMX O, N).</summary>
    NotPublished,
}
