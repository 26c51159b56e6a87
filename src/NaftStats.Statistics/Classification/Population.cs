namespace NaftStats.Statistics.Classification;

/// <summary>
/// Which trajecten of a year count. Source: cijferrapport 2024, section "Algemene situering".
/// These definitions explain why <see cref="Doorlopend"/> of a year is not <see cref="Alle"/> minus <see cref="Afgesloten"/>
/// of the year before: a traject whose last schakeling ended while its dossier stayed open is in neither.
/// </summary>
public enum Population
{
    /// <summary>Every traject that was begun, running or closed in the year, each counted once.</summary>
    Alle,

    /// <summary>The first schakeling begins in the year.</summary>
    Opgestart,

    /// <summary>The last schakeling ends in the year and the dossier is closed.</summary>
    Afgesloten,

    /// <summary>Begun before the year and not ended before it.</summary>
    Doorlopend,
}

/// <summary>The type of a traject. The order is that of the codelist <c>trajecttype</c>.</summary>
public enum TrajectType
{
    /// <summary>A traject of one pupil.</summary>
    Individueel,

    /// <summary>A traject of a class: it carries participants, no pupils.</summary>
    Klas,
}
