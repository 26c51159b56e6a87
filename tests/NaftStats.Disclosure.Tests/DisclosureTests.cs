using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Tests;

namespace NaftStats.Disclosure.Tests;

public class DisclosureTests
{
    [Theory]
    [InlineData(0, 0, false)]
    [InlineData(1, 0, true)]
    [InlineData(4, 0, true)]
    [InlineData(5, 0, false)]
    [InlineData(0, 2, true)]
    [InlineData(0, 3, false)]
    [InlineData(4, 90, true)]
    [InlineData(5, 1, false)]
    public void Small_groups_are_pupils_or_classes_below_their_thresholds(int leerlingen, int klassen, bool small) =>
        Assert.Equal(small, PrimarySuppression.IsSmall(leerlingen, klassen, 5, 3));

    [Fact]
    public void Six_trajecten_of_two_pupils_are_hidden_and_removed()
    {
        var counts = new CellCounts(Population.Alle, CubeShape.Total, 2);
        (counts.Trajecten[0], counts.Leerlingen[0]) = (6, 2);
        (counts.Trajecten[1], counts.Leerlingen[1]) = (6, 6);

        var cube = PrimarySuppression.Protect(counts, SmallRelease.Policy);

        Assert.Equal([CellStatus.Hidden, CellStatus.Shown], cube.Statuses);
        Assert.Equal([0, 6], cube.Trajecten);
        Assert.Equal([0, 6], cube.Leerlingen);
    }

    [Fact]
    public void A_release_holds_fine_tables_of_two_dimensions_and_coarse_ones_of_three()
    {
        var keys = TabulationPlan.Shapes(SmallRelease.Catalogue.Dimensions, Population.Opgestart, SmallRelease.Policy)
            .Select(shape => shape.Key).ToArray();

        Assert.Equal(
            [
                "totaal",
                "trajecttype", "region", "region@provincie", "geslacht", "deelnemers",
                "trajecttype+region", "trajecttype+region@provincie", "region+geslacht", "region+deelnemers",
                "region@provincie+geslacht", "region@provincie+deelnemers",
            ],
            keys);
    }

    [Fact]
    public void An_outcome_is_tabulated_for_closed_trajecten_only()
    {
        string[] Keys(Population population) =>
            [.. TabulationPlan.Shapes(SmallRelease.Catalogue.Dimensions, population, SmallRelease.Policy).Select(shape => shape.Key)];

        Assert.Contains("doelstellingen", Keys(Population.Afgesloten));
        Assert.DoesNotContain("doelstellingen", Keys(Population.Opgestart));
    }
}
