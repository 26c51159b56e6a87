using NaftStats.Disclosure.Records;
using NaftStats.Disclosure.Tabulation;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Tests;

namespace NaftStats.Disclosure.Tests;

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

    [Fact]
    public void Records_in_any_order_count_the_same_as_one_by_one()
    {
        var random = new Random(7);
        var rows = Enumerable.Range(0, 600).Select(_ => random.Next(6) == 0
            ? (Pupil: -1, Year: 2023 + random.Next(2), Region: random.Next(3), Geslacht: -1)
            : (Pupil: random.Next(90), Year: 2023 + random.Next(2), Region: random.Next(3), Geslacht: random.Next(2))).ToArray();
        ulong[] responses = [.. rows.Select(_ => (ulong)random.Next(8))];
        int[] numbers = [.. rows.Select(_ => random.Next(-1, 20))];
        var records = SmallRelease.Records(rows);
        records = new RecordSet(
            records.Types, records.Pupils, records.Starts, records.Ends, records.Closed, records.Categories,
            new Dictionary<string, ulong[]> { ["region"] = responses }, new Dictionary<string, int[]> { ["leeftijd"] = numbers });
        var multiple = SmallRelease.Region with { IsMultiResponse = true };
        var shape = new CubeShape([new CubeAxis(multiple, multiple.Finest), new CubeAxis(SmallRelease.Geslacht, SmallRelease.Geslacht.Finest)]);

        var counts = new Tabulator(records, [2023, 2024]).Tabulate(Population.Opgestart, shape, [new QuantityMean("leeftijd", 1)]);

        for (var cell = 0; cell < 12; cell++)
        {
            var members = Enumerable.Range(0, rows.Length)
                .Where(row => rows[row].Year == 2023 + (cell / 6) && (responses[row] & (1UL << (cell / 2 % 3))) != 0 && rows[row].Geslacht == cell % 2).ToArray();
            var numbered = members.Where(row => numbers[row] >= 0).ToArray();
            Assert.Equal(members.Length, counts.Trajecten[cell]);
            Assert.Equal(members.Select(row => rows[row].Pupil).Distinct().Count(), counts.Leerlingen[cell]);
            Assert.Equal(0, counts.Klassen[cell]);
            Assert.Equal(numbered.Sum(row => numbers[row]), counts.Quantities[0].Sums[cell]);
            Assert.Equal(numbered.Length, counts.Quantities[0].Counts[cell]);
        }
    }
}
