using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Records;

/// <summary>
/// Decides whether a traject belongs to a population of a calendar year.
/// Source: cijferrapport 2024, section "Algemene situering".
/// </summary>
public static class PopulationMembership
{
    /// <summary>True where a traject with these dates belongs to <paramref name="population"/> in <paramref name="year"/>.</summary>
    /// <param name="population">The population.</param>
    /// <param name="year">The calendar year.</param>
    /// <param name="start">The first day of the first schakeling.</param>
    /// <param name="end">The last day of the last schakeling (inclusive); <see cref="DateOnly.MaxValue"/> while it runs.</param>
    /// <param name="closed">True where the dossier is closed.</param>
    public static bool Holds(Population population, int year, DateOnly start, DateOnly end, bool closed) => population switch
    {
        Population.Opgestart => start.Year == year,
        Population.Afgesloten => closed && end.Year == year,
        Population.Doorlopend => start.Year < year && end.Year >= year,
        _ => start.Year <= year && end.Year >= year,
    };
}
