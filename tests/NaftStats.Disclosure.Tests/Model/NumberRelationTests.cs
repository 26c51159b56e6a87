using NaftStats.Disclosure.Model;
using NaftStats.Statistics.Classification;

namespace NaftStats.Disclosure.Tests.Model;

/// <summary>What shown means tell of sums of ages, in lattices of a few cells.</summary>
public class NumberRelationTests
{
    private static readonly Dimension Sex = SmallModel.Flat("geslacht", 2) with { DescribesPupil = true };
    private static readonly Dimension Start = SmallModel.Bands("start", "leeftijd", (12, 14), (15, 17), (18, null));

    private static readonly RelationKind[] OfCounts =
        [.. Enum.GetValues<RelationKind>().Where(kind => kind is not (RelationKind.NumbersAdd or RelationKind.NumbersWithinBands))];

    [Fact]
    public void Sums_add_up_as_trajecten_do_and_lie_between_the_bounds_of_the_bands() => Tells(
        new SmallModel(Start, Sex).With([], [12], sums: [180]).With(["geslacht"], [5, 7], sums: [75, 105]).With(["start"], [8, 0, 4]),
        """
        NumbersAdd: -s totaal:0 +s geslacht:0 +s geslacht:1 = 0
        NumbersWithinBands: +s totaal:0 -12t start:0 -15t start:1 -18t start:2 >= 0
        NumbersWithinBands: -s totaal:0 +14t start:0 +17t start:1 +22t start:2 >= 0
        NumbersWithinBands: +s geslacht:0 -12t geslacht:0 >= 0
        NumbersWithinBands: -s geslacht:0 +22t geslacht:0 >= 0
        NumbersWithinBands: +s geslacht:1 -12t geslacht:1 >= 0
        NumbersWithinBands: -s geslacht:1 +22t geslacht:1 >= 0
        """);

    [Fact]
    public void A_crossing_with_the_bands_bounds_the_sum_of_each_category_wherever_the_bands_stand()
    {
        Tells(
            new SmallModel(Start, Sex).With([], [12], sums: [180]).With(["geslacht"], [5, 7], sums: [75, 105]).With(["start", "geslacht"], [3, 5, 0, 0, 2, 2]),
            """
            NumbersAdd: -s totaal:0 +s geslacht:0 +s geslacht:1 = 0
            NumbersWithinBands: +s geslacht:0 -12t start+geslacht:0 -15t start+geslacht:2 -18t start+geslacht:4 >= 0
            NumbersWithinBands: -s geslacht:0 +14t start+geslacht:0 +17t start+geslacht:2 +22t start+geslacht:4 >= 0
            NumbersWithinBands: +s geslacht:1 -12t start+geslacht:1 -15t start+geslacht:3 -18t start+geslacht:5 >= 0
            NumbersWithinBands: -s geslacht:1 +14t start+geslacht:1 +17t start+geslacht:3 +22t start+geslacht:5 >= 0
            """);
        Tells(
            new SmallModel(Sex, Start).With([], [12], sums: [180]).With(["geslacht"], [5, 7], sums: [75, 105]).With(["geslacht", "start"], [3, 0, 2, 5, 0, 2]),
            """
            NumbersAdd: -s totaal:0 +s geslacht:0 +s geslacht:1 = 0
            NumbersWithinBands: +s geslacht:0 -12t geslacht+start:0 -15t geslacht+start:1 -18t geslacht+start:2 >= 0
            NumbersWithinBands: -s geslacht:0 +14t geslacht+start:0 +17t geslacht+start:1 +22t geslacht+start:2 >= 0
            NumbersWithinBands: +s geslacht:1 -12t geslacht+start:3 -15t geslacht+start:4 -18t geslacht+start:5 >= 0
            NumbersWithinBands: -s geslacht:1 +14t geslacht+start:3 +17t geslacht+start:4 +22t geslacht+start:5 >= 0
            """);
    }

    [Theory]
    [InlineData(95, "-s totaal:0 +14t start:0 +17t start:1 +22t start:2")]
    [InlineData(96, "+s totaal:0 -12t start:0 -15t start:1 -18t start:2|-s totaal:0 +14t start:0 +17t start:1 +22t start:2")]
    [InlineData(112, "+s totaal:0 -12t start:0 -15t start:1 -18t start:2|-s totaal:0 +14t start:0 +17t start:1 +22t start:2")]
    [InlineData(113, "+s totaal:0 -12t start:0 -15t start:1 -18t start:2")]
    public void Where_the_age_of_some_is_not_known_nobody_can_count_on_a_bound(long sum, string bounds)
    {
        var model = new SmallModel(Start).With([], [8], sums: [sum]).With(["start"], [8, 0, 0]).Build().Model;

        Assert.Equal(string.Join('\n', bounds.Split('|').Select(bound => $"NumbersWithinBands: {bound} >= 0")), ModelRelationTests.Describe(model, OfCounts));
        Assert.Equal(
            [(1, sum >= 96 ? 12 : 0, sum <= 112 ? 14 : 100_000), (2, sum >= 96 ? 15 : 0, sum <= 112 ? 17 : 100_000), (3, sum >= 96 ? 18 : 0, sum <= 112 ? 22 : 100_000)],
            Assert.Single(Assert.Single(model.Numbers).Bands).Bands);
    }

    [Fact]
    public void A_band_without_a_lower_bound_begins_at_zero_and_one_without_any_says_nothing()
    {
        var young = SmallModel.Bands("start", "leeftijd", (null, 14), (15, null));
        var unknown = SmallModel.Bands("start", "leeftijd", (12, 14), (null, null));

        Tells(
            new SmallModel(young).With([], [12], sums: [180]).With(["start"], [7, 5]),
            """
            NumbersWithinBands: +s totaal:0 +0t start:0 -15t start:1 >= 0
            NumbersWithinBands: -s totaal:0 +14t start:0 +19t start:1 >= 0
            """);
        Tells(new SmallModel(unknown).With([], [12], sums: [150]).With(["start"], [11, 1]), "");
    }

    // 99 years of 8: a mean of 12.4 holds 98.8 up to 99.6, one of 12 holds 92 up to 100. 95 of 8, 11.9 (11.875): 94.8 up to 95.6.
    [Theory]
    [InlineData(8, 99, 1, 99, 99)]
    [InlineData(8, 99, 0, 92, 99)]
    [InlineData(8, 95, 1, 95, 95)]
    [InlineData(40, 600, 1, 598, 601)]
    [InlineData(20, 310, 0, 310, 329)]
    public void A_shown_mean_fixes_the_sum_but_for_its_rounding(int trajecten, long sum, int decimals, long low, long high)
    {
        var column = Assert.Single(new SmallModel(Start).With([], [trajecten], sums: [sum], decimals: decimals).Build().Model.Numbers);

        Assert.Equal((low, high), column.Shown[0]);
        Assert.Equal(sum / trajecten, column.Typical);
    }

    [Fact]
    public void Sums_follow_trajecten_with_the_typical_number_and_within_all_bounds()
    {
        var model = new SmallModel(Start, Sex).With([], [20], sums: [300]).With(["geslacht"], [8, 12], sums: [120, 180]).With(["start"], [10, 10, 0]).Build().Model;
        var changes = new NumberChanges(model, Assert.Single(model.Numbers), cell => cell == 0 ? (300, 300) : null);

        // One more boy and one girl less: with the typical number of fifteen each.
        Assert.Equal(new Dictionary<int, long> { [1] = 15, [2] = -15 }, changes.Of(new Dictionary<int, int> { [1] = 1, [2] = -1 }));

        // All girls are boys: theirs is all.
        Assert.Equal(new Dictionary<int, long> { [1] = 180, [2] = -180 }, changes.Of(new Dictionary<int, int> { [1] = 12, [2] = -12 }));

        // Nobody is there whose number counts.
        Assert.Equal([], changes.Of(new Dictionary<int, int> { [model.Cells] = 1 })!);

        // Ten of 12 at least and ten of 18 are 300 at least, which is the whole; ten of 15 in the place of those of 12 are too many.
        var start = model.Place("start");
        Assert.Equal([], changes.Of(new Dictionary<int, int> { [start + 1] = -10, [start + 2] = 10 })!);
        Assert.Null(changes.Of(new Dictionary<int, int> { [start] = -10, [start + 2] = 10 }));
    }

    private static void Tells(SmallModel small, string relations) => Assert.Equal(relations.ReplaceLineEndings("\n"), ModelRelationTests.Describe(small.Build().Model, OfCounts));
}
