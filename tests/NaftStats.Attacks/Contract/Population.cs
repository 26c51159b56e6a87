namespace NaftStats.Attacks.Contract;

/// <summary>Which trajecten of a year count, as the contract names it.</summary>
public enum Population
{
    /// <summary>Begun, running or closed in the year.</summary>
    Alle,

    /// <summary>Begun in the year.</summary>
    Opgestart,

    /// <summary>Ended in the year, with a closed dossier.</summary>
    Afgesloten,

    /// <summary>Begun before the year and not ended before it.</summary>
    Doorlopend,
}
