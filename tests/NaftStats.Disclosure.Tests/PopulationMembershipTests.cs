using NaftStats.Disclosure.Records;
using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Tests;

public class PopulationMembershipTests
{
    [Theory]
    // begun and closed in the year: started and closed, counted once in the whole, not running on
    [InlineData("2024-01-01", "2024-12-31", true, true, true, false, true)]
    // begun the day before the year, ended on its first day, dossier still open
    [InlineData("2023-12-31", "2024-01-01", false, false, false, true, true)]
    // ended the day before the year
    [InlineData("2023-02-01", "2023-12-31", true, false, false, false, false)]
    // begun in the year and still running
    [InlineData("2024-12-31", null, false, true, false, false, true)]
    // begun after the year
    [InlineData("2025-01-01", null, false, false, false, false, false)]
    // begun before and closed after the year
    [InlineData("2023-06-01", "2025-06-01", true, false, false, true, true)]
    public void A_traject_belongs_to_the_populations_that_the_report_defines(
        string start, string? end, bool closed, bool opgestart, bool afgesloten, bool doorlopend, bool alle)
    {
        bool Holds(Population population) => PopulationMembership.Holds(
            population, 2024, DateOnly.Parse(start), end is null ? DateOnly.MaxValue : DateOnly.Parse(end), closed);

        Assert.Equal(opgestart, Holds(Population.Opgestart));
        Assert.Equal(afgesloten, Holds(Population.Afgesloten));
        Assert.Equal(doorlopend, Holds(Population.Doorlopend));
        Assert.Equal(alle, Holds(Population.Alle));
    }
}
