using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Cubes;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Dissemination.Differences;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Tests;

/// <summary>What a release changes against an earlier one, matched by codes.</summary>
public class ReleaseDifferenceTests
{
    private static readonly QuantityMean Age = new("leeftijd", 1);

    [Fact]
    public void Cells_are_matched_by_code_whatever_years_and_categories_were_added()
    {
        // One year of a, b, c; then two years of b, a, d, in another order.
        var before = Release(["2023"], ["a", "b", "c"], [10, 20, 30], [9, 19, 29], [S, S, S], [140, 150, 160]);
        var after = Release(["2022", "2023"], ["b", "a", "d"], [1, 2, 3, 23, 10, 40], [1, 2, 3, 19, 0, 40], [S, S, S, S, H, S], [1, 2, 3, 150, MeanColumn.Hidden, 170]);

        var difference = ReleaseDifference.Of(before, after);

        Assert.Equal(["2022"], difference.YearsAdded);
        Assert.Empty(difference.YearsRemoved);
        Assert.Equal(
            [
                ("2023", "b", "trajecten", CellChangeKind.Changed, 20m, 23m, true),
                ("2023", "a", "trajecten", CellChangeKind.Hidden, 10m, null, false),
                ("2023", "a", "leerlingen", CellChangeKind.Hidden, 9m, null, false),
                ("2023", "a", "leeftijd", CellChangeKind.Hidden, 14m, null, false),
            ],
            difference.Changes.Select(change => (change.Year, change.Categories[0], change.Measure, change.Kind, change.Before, change.After, change.IsSmallStep)));
    }

    [Theory]
    [InlineData(20, 21, true)]
    [InlineData(20, 16, true)]
    [InlineData(20, 25, false)]
    [InlineData(20, 15, false)]
    public void A_change_below_the_threshold_is_a_small_group(int old, int now, bool isSmall)
    {
        var difference = ReleaseDifference.Of(
            Release(["2023"], ["a"], [old], [old], [S], [140]), Release(["2023"], ["a"], [now], [old], [S], [149]));

        Assert.Equal([("trajecten", isSmall), ("leeftijd", false)], difference.Changes.Select(change => (change.Measure, change.IsSmallStep)));
    }

    [Fact]
    public void What_is_hidden_in_both_is_no_change_and_what_is_shown_now_is_one()
    {
        var difference = ReleaseDifference.Of(
            Release(["2023"], ["a", "b"], [0, 0], [0, 0], [H, H], [MeanColumn.Hidden, MeanColumn.Hidden]),
            Release(["2023"], ["a", "b"], [0, 7], [0, 7], [H, S], [MeanColumn.Hidden, MeanColumn.Hidden]));

        Assert.All(difference.Changes, change => Assert.Equal(("b", CellChangeKind.Shown, null, 7m, false), (change.Categories[0], change.Kind, change.Before, change.After, change.IsSmallStep)));
        Assert.Equal(2, difference.Changes.Count);
    }

    [Fact]
    public void Tables_that_only_one_of_them_has_are_named()
    {
        var small = SmallRelease.Create();
        var smaller = new Release(small.Identity, small.Catalogue, small.Policy, [.. small.Cubes.Skip(1)]);
        var name = $"{small.Cubes[0].Population} {small.Cubes[0].Shape}";

        Assert.Equal([name], ReleaseDifference.Of(smaller, small).TablesAdded);
        Assert.Equal([name], ReleaseDifference.Of(small, smaller).TablesRemoved);
        Assert.Empty(ReleaseDifference.Of(small, smaller).Changes);
    }

    private const CellStatus S = CellStatus.Shown;
    private const CellStatus H = CellStatus.Hidden;

    private static Release Release(string[] years, string[] categories, int[] trajecten, int[] leerlingen, CellStatus[] statuses, int[] means)
    {
        var region = Flat("region", categories);
        var cube = new Cube(
            Population.Opgestart, new CubeShape([new CubeAxis(region, region.Finest)]), years.Length, trajecten, leerlingen, statuses, [new MeanColumn(Age, means)]);
        return new Release(SmallRelease.Create().Identity, new Catalogue([Flat("year", years), region], [], [], [], []), SmallRelease.Policy, [cube]);
    }

    private static Dimension Flat(string code, string[] categories) => SmallRelease.Year with
    {
        Code = code,
        Levels = [new Level(code, LocalizedText.Same(code), [.. categories.Select(category => new Category(category, LocalizedText.Same(category), code))])],
    };
}
