using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Tabulation;

namespace NaftStats.Statistics.Tests;

public class TabulatorTests
{
    private static readonly CubeShape ByRegion = new([new CubeAxis(SmallRelease.Region, SmallRelease.Region.Finest)]);
    private static readonly CubeShape ByProvince = new([new CubeAxis(SmallRelease.Region, SmallRelease.Region.Levels[1])]);

    [Fact]
    public void Pupils_are_counted_once_in_a_cell_and_again_in_another()
    {
        var tabulator = new Tabulator(SmallRelease.Records([(1, 2024, 0, 0), (1, 2024, 0, 0), (1, 2024, 1, 0), (2, 2024, 1, 1)]), [2024]);

        var total = tabulator.Tabulate(Population.Opgestart, CubeShape.Total);
        var regions = tabulator.Tabulate(Population.Opgestart, ByRegion);

        Assert.Equal([4], total.Trajecten);
        Assert.Equal([2], total.Leerlingen);
        Assert.Equal([2, 2, 0], regions.Trajecten);
        Assert.Equal([1, 2, 0], regions.Leerlingen);
    }

    [Fact]
    public void Classes_are_trajecten_without_pupils()
    {
        var counts = new Tabulator(SmallRelease.Records([(-1, 2024, 0, -1), (-1, 2024, 0, -1), (1, 2024, 0, 0)]), [2024])
            .Tabulate(Population.Opgestart, CubeShape.Total);

        Assert.Equal([3], counts.Trajecten);
        Assert.Equal([1], counts.Leerlingen);
        Assert.Equal([2], counts.Klassen);
    }

    [Fact]
    public void A_level_gathers_the_categories_below_it()
    {
        var counts = new Tabulator(SmallRelease.Records([(1, 2024, 0, 0), (2, 2024, 1, 0), (2, 2024, 0, 0), (3, 2024, 2, 0)]), [2024])
            .Tabulate(Population.Opgestart, ByProvince);

        Assert.Equal([3, 1], counts.Trajecten);
        Assert.Equal([2, 1], counts.Leerlingen);
    }

    [Fact]
    public void Years_are_the_slowest_axis()
    {
        var counts = new Tabulator(SmallRelease.Records([(1, 2023, 2, 0), (2, 2024, 0, 0)]), [2023, 2024])
            .Tabulate(Population.Opgestart, ByRegion);

        Assert.Equal([0, 0, 1, 1, 0, 0], counts.Trajecten);
    }
}
