using NaftStats.Disclosure.Suppression;
using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Protection;

namespace NaftStats.Disclosure.Tests.Suppression;

/// <summary>What is hidden of the tables that must stay useful, beside their bounds.</summary>
public class UtilityTableTests
{
    private static readonly Dimension Form = SmallModel.Flat("vorm", 4);
    private static readonly Dimension Sex = SmallModel.Flat("geslacht", 2) with { DescribesPupil = true };

    // Three, twenty, none and thirty; in the first year no small group.
    private static readonly SmallYears Records = new SmallYears(Form, Sex)
    {
        Documents = [SmallDocument.Of(MeasureKind.Trajecten, "vorm", ["vorm-0 3", "vorm-1 20", "vorm-3 30"], year: 1), SmallDocument.Counts("vorm", "vorm-0 5", "vorm-1 20")],
    }.Add(3, [0, 0]).Add(10, [1, 0]).Add(10, [1, 1]).Add(30, [3, 1]).Add(5, [0, 0], year: 0).Add(20, [1, 1], year: 0).Add(4, [0, 0], year: 0, type: TrajectType.Klas);

    private static DisclosurePolicy Policy(params (string Table, int AtMost)[] bounds) =>
        SmallModel.Policy with { Utility = bounds.ToDictionary(bound => bound.Table, bound => bound.AtMost) };

    private static YearProtection Year(int year, params string[] hidden) => Hide(Records.Year(year), hidden);

    private static YearProtection Hide(YearProtection protection, params string[] hidden)
    {
        foreach (var cell in hidden)
        {
            protection.Mask[protection.Cell(cell)] = true;
        }

        return protection;
    }

    [Fact]
    public void Of_a_table_the_share_of_what_is_hidden_counts_in_the_worst_year_and_zeros_do_not()
    {
        YearProtection[] years = [Year(0), Year(1, "vorm:1"), Year(0)];
        var row = Assert.Single(UtilityTable.Of(years, Policy(("vorm", 50)), withProofs: false));

        Assert.Equal(("vorm", 50m, 66.7m, "year-1, Opgestart Individueel", false), (row.Table, row.AtMost, row.Worst, row.Where, row.IsReached));
        Assert.Equal([0m, 33.3m], new[] { Year(0), Year(1) }.Select(year => UtilityTable.Of([year], Policy(("vorm", 50)), false)[0].Worst));
    }

    [Fact]
    public void Of_tables_of_one_dimension_small_groups_do_not_count_and_of_two_they_do()
    {
        // Two forms and two sexes; of the four of both together one is small.
        var rows = UtilityTable.Of([Year(1, "vorm:1")], Policy(("order-1", 25), ("order-2", 24)), withProofs: false);

        Assert.Equal([(25m, true), (25m, false)], rows.Select(row => (row.Worst, row.IsReached)));
        Assert.Equal(50m, UtilityTable.Of([Year(1, "vorm+geslacht:2")], Policy(("order-2", 0)), false)[0].Worst);
    }

    [Fact]
    public void Printed_counts_of_the_threshold_and_more_count_over_all_years_together()
    {
        YearProtection[] years = [Year(0, "vorm:0", "vorm+geslacht:3"), Year(1, "vorm:1", "geslacht:0")];

        var row = Assert.Single(UtilityTable.Of(years, Policy(("printed", 1)), withProofs: false));
        Assert.Equal(("printed", 1m, 2m, "all years"), (row.Table, row.AtMost, row.Worst, row.Where));
        Assert.Equal(2, row.ForcedBy.Count);
        Assert.Equal(0m, UtilityTable.Of([Year(0), Year(1)], Policy(("printed", 1)), false)[0].Worst);
    }

    [Fact]
    public void Classes_and_populations_that_hold_others_have_no_bounds_but_for_what_is_printed()
    {
        var policy = Policy(("vorm", 0), ("printed", 0), ("order-1", 0));
        var classes = Hide(Records.Year(0, type: TrajectType.Klas), "vorm:0");
        var all = Hide(Records.Year(0, Population.Alle), "totaal:0");

        Assert.Equal(["printed"], UtilityTable.Of([classes, all], policy, withProofs: false).Select(row => row.Table));
        Assert.Empty(UtilityTable.Missed(classes, policy));
        Assert.Empty(UtilityTable.Missed(all, Policy(("order-0", 0))));
        Assert.Equal(["vorm", "order-1"], UtilityTable.Missed(Hide(Records.Year(0, Population.Afgesloten), "vorm:0"), policy));
        Assert.Equal(["vorm", "order-1"], UtilityTable.Missed(Year(0, "vorm:0"), policy));
    }

    [Fact]
    public void Only_bounds_that_are_missed_are_named_and_what_is_printed_is_none_of_a_year()
    {
        var policy = Policy(("printed", 0), ("vorm", 66), ("geslacht", 0), ("order-1", 25));

        Assert.Equal(["vorm"], UtilityTable.Missed(Year(1, "vorm:1"), policy));
        Assert.Empty(UtilityTable.Missed(Year(1), policy));
    }

    [Fact]
    public void How_little_can_be_hidden_is_proved_where_a_bound_is_missed_and_a_proof_is_asked_for()
    {
        var policy = Policy(("vorm", 50), ("geslacht", 50));
        // The small group is printed: it asks for nothing beside it.
        decimal?[] Least(bool withProofs) => [.. UtilityTable.Of([Year(1, "vorm:1", "vorm:3", "vorm+geslacht:2")], policy, withProofs).Select(row => row.Least)];

        Assert.Equal([33.3m, null], Least(withProofs: true));
        Assert.Equal([null, null], Least(withProofs: false));
    }
}
