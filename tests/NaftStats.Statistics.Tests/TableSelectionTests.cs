using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Selection;

namespace NaftStats.Statistics.Tests;

public class TableSelectionTests
{
    private static SelectedTable Select(string indicator, string[] by, params CategoryFilter[] where) =>
        TableSelection.Select(SmallRelease.Create(), SmallRelease.IndicatorOf(indicator), by, where);

    private static CategoryFilter Where(string dimension, params string[] categories) => new(dimension, categories);

    private static string[] Rows(SelectedTable table, RowOrder order = RowOrder.Category) =>
    [
        .. table.Rows(order, 0, int.MaxValue).Select(row =>
            string.Join(' ', table.Axes.Select(axis => table.CategoryOf(row, axis.Dimension.Code)!.Code)
                .Append(table.Value(row) is { Value: { } value } ? $"{value}" : $"{table.Value(row).Status}"))),
    ];

    private static Problem[] ProblemsOf(string indicator, string[] by, params CategoryFilter[] where) =>
        [.. Assert.Throws<ProblemsException>(() => Select(indicator, by, where)).Problems];

    [Fact]
    public void Nothing_asked_is_the_total_of_the_latest_year() =>
        Assert.Equal(["28"], Rows(Select("opgestarte-trajecten", [])));

    [Fact]
    public void A_year_is_picked_by_a_filter_or_broken_down()
    {
        Assert.Equal(["7"], Rows(Select("opgestarte-trajecten", [], Where("year", "2023"))));
        Assert.Equal(["2023 7", "2024 28"], Rows(Select("opgestarte-trajecten", ["year"])));
    }

    [Fact]
    public void Small_groups_are_rows_without_a_value()
    {
        Assert.Equal(["antwerpen 19", "mechelen 6", "brussel Hidden"], Rows(Select("opgestarte-trajecten", ["region"])));
        Assert.Equal(["antwerpen 10", "mechelen 6", "brussel Hidden"], Rows(Select("opgestarte-leerlingen", ["region"])));
    }

    [Fact]
    public void The_last_dimension_varies_fastest() =>
        Assert.Equal(
            ["mannelijk antwerpen 11", "mannelijk mechelen 0", "mannelijk brussel 0", "vrouwelijk antwerpen 0", "vrouwelijk mechelen 6", "vrouwelijk brussel Hidden"],
            Rows(Select("opgestarte-trajecten", ["geslacht", "region"])));

    [Fact]
    public void A_coarser_level_is_asked_for_by_name()
    {
        Assert.Equal(["provincie-antwerpen 25", "gewest Hidden"], Rows(Select("opgestarte-trajecten", ["region@provincie"])));
        Assert.Equal(["25"], Rows(Select("opgestarte-trajecten", [], Where("region", "provincie-antwerpen"))));
        Assert.Equal(["28"], Rows(Select("opgestarte-trajecten", [], Where("region", "geheel"))));
    }

    [Fact]
    public void A_filter_on_the_breakdown_keeps_rows_in_the_order_of_the_codelist()
    {
        Assert.Equal(["antwerpen 19", "mechelen 6"], Rows(Select("opgestarte-trajecten", ["region"], Where("region", "mechelen", "antwerpen", "mechelen"))));
        Assert.Empty(Rows(Select("opgestarte-trajecten", ["region"], Where("region"))));
    }

    [Fact]
    public void What_is_not_registered_for_classes_implies_individual_trajecten()
    {
        Assert.Equal(["mannelijk 11", "vrouwelijk 9"], Rows(Select("opgestarte-trajecten", ["geslacht"])));
        Assert.Equal(
            ["individueel mannelijk 11", "individueel vrouwelijk 9", "klas mannelijk NotApplicable", "klas vrouwelijk NotApplicable"],
            Rows(Select("opgestarte-trajecten", ["trajecttype", "geslacht"])));
        Assert.Equal(["individueel 19", "klas NotApplicable"], Rows(Select("opgestarte-leerlingen", ["trajecttype"])));
        Assert.Equal(["19"], Rows(Select("opgestarte-leerlingen", [], Where("trajecttype", "individueel"))));
    }

    [Fact]
    public void Order_by_value_puts_rows_without_a_value_last()
    {
        Assert.Equal(["mechelen 6", "antwerpen 19", "brussel Hidden"], Rows(Select("opgestarte-trajecten", ["region"]), RowOrder.ValueAscending));
        Assert.Equal(["antwerpen 19", "mechelen 6", "brussel Hidden"], Rows(Select("opgestarte-trajecten", ["region"]), RowOrder.ValueDescending));
    }

    [Fact]
    public void A_page_is_a_part_of_the_rows()
    {
        var table = Select("opgestarte-trajecten", ["region"]);

        Assert.Equal([1], table.Rows(RowOrder.Category, 1, 1));
        Assert.Equal([1], table.Rows(RowOrder.ValueDescending, 1, 1));
        Assert.Empty(table.Rows(RowOrder.Category, 3, 1));
        Assert.Empty(table.Rows(RowOrder.Category, int.MaxValue, int.MaxValue));
    }

    [Fact]
    public void A_share_is_of_the_same_row_with_one_dimension_at_its_total()
    {
        var table = Select("opgestarte-trajecten", ["geslacht"]);
        var shares = table.SharesWithin("geslacht");

        // 11 and 9 of the 20 individual trajecten, not of all 28.
        Assert.Equal([55.0, 45.0], [shares[0].Value, shares[1].Value]);
        Assert.Equal(67.9, Select("opgestarte-trajecten", ["region"]).SharesWithin("region")[0].Value);
    }

    [Fact]
    public void What_the_shares_within_each_dimension_need_is_found_once_for_all_rows()
    {
        var table = Select("opgestarte-trajecten", ["geslacht", "region"]);
        var (geslacht, region) = (table.SharesWithin("geslacht"), table.SharesWithin("region"));

        Assert.NotSame(geslacht, region);
        Assert.Same(geslacht, table.SharesWithin("geslacht"));
        Assert.Same(region, table.SharesWithin("region"));
    }

    [Fact]
    public void A_share_of_a_hidden_value_is_hidden()
    {
        var share = Select("opgestarte-trajecten", ["region"]).SharesWithin("region")[2];

        Assert.Null(share.Value);
        Assert.Equal(ObservationStatus.Hidden, share.Status);
    }

    [Fact]
    public void A_share_within_a_dimension_that_is_not_in_the_table_says_what_to_do()
    {
        var problem = Assert.Throws<ProblemsException>(() => Select("opgestarte-trajecten", ["region"]).SharesWithin("geslacht")).Problems[0];

        Assert.Equal("SHARE_WITHIN_UNKNOWN", problem.Code);
        Assert.Contains("\"region\"", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void Shares_and_ratios_are_computed_from_shown_counts()
    {
        Assert.Equal(["47.4"], Rows(Select("aandeel-vrouwelijk", [])));
        Assert.Equal(["antwerpen 0", "mechelen 100", "brussel Hidden"], Rows(Select("aandeel-vrouwelijk", ["region"])));
        Assert.Equal(["1.05"], Rows(Select("trajecten-per-leerling", [])));
        Assert.Equal(["antwerpen 1.1", "mechelen 1", "brussel Hidden"], Rows(Select("trajecten-per-leerling", ["region"])));
    }

    [Fact]
    public void Several_categories_outside_the_breakdown_would_merge_cells()
    {
        var problem = Assert.Single(ProblemsOf("opgestarte-trajecten", [], Where("region", "antwerpen", "mechelen")));

        Assert.Equal("FILTER_MERGES", problem.Code);
        Assert.Equal("Put \"region\" into by, or name one category.", problem.Remedy);
    }

    [Fact]
    public void Everything_that_is_wrong_is_told_at_once()
    {
        var problems = ProblemsOf(
            "opgestarte-trajecten", ["regio", "geslacht", "geslacht", "region@provinces"], Where("geslacht", "manlijk"), Where("doelstellingen", "ja"));

        Assert.Equal(["DIMENSION_UNKNOWN", "DIMENSION_TWICE", "LEVEL_UNKNOWN", "CATEGORY_UNKNOWN", "DIMENSION_NOT_AVAILABLE"], problems.Select(problem => problem.Code));
        Assert.Contains("Did you mean \"region\"?", problems[0].Remedy, StringComparison.Ordinal);
        Assert.Contains("\"region@provincie\"", problems[2].Remedy, StringComparison.Ordinal);
        Assert.Contains("Did you mean \"mannelijk\"?", problems[3].Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void What_can_never_be_registered_together_is_refused()
    {
        var problem = Assert.Single(ProblemsOf("opgestarte-trajecten", ["region", "geslacht"], Where("deelnemers", "1-9")));

        Assert.Equal("NOTHING_REGISTERED", problem.Code);
    }

    [Fact]
    public void Pupils_of_class_trajecten_are_refused()
    {
        var problem = Assert.Single(ProblemsOf("opgestarte-leerlingen", [], Where("trajecttype", "klas")));

        Assert.Equal("NOTHING_REGISTERED", problem.Code);
    }

    [Fact]
    public void A_filter_must_stand_on_the_level_of_the_breakdown()
    {
        var problem = Assert.Single(ProblemsOf("opgestarte-trajecten", ["region@gebied"], Where("region", "provincie-antwerpen")));

        Assert.Equal("CATEGORY_OTHER_LEVEL", problem.Code);
        Assert.Contains("\"region@provincie\"", problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_filter_names_the_level_where_the_breakdown_names_none() =>
        Assert.Equal(["provincie-antwerpen 25"], Rows(Select("opgestarte-trajecten", ["region"], Where("region", "provincie-antwerpen"))));

    [Fact]
    public void A_filter_may_stand_once_only()
    {
        var problem = Assert.Single(ProblemsOf("opgestarte-trajecten", ["region"], Where("region", "antwerpen"), Where("region", "brussel")));

        Assert.Equal("FILTER_TWICE", problem.Code);
    }
}
