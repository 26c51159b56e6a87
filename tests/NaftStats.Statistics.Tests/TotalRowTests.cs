using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Selection;

namespace NaftStats.Statistics.Tests;

/// <summary>Rows of totals, shares as values, change since an earlier year.</summary>
public class TotalRowTests
{
    private static SelectedTable Select(TableQuery query, string indicator = "opgestarte-trajecten") =>
        TableSelection.Select(SmallRelease.Create(), SmallRelease.IndicatorOf(indicator), query);

    private static string[] Rows(SelectedTable table, RowOrder order = RowOrder.Category) =>
    [
        .. table.Rows(order, 0, int.MaxValue).Select(row => string.Join(' ', table.Axes.Select(axis => table.CategoryOf(row, axis.Dimension.Code)!.Code)
            .Append(table.Value(row) is { Value: { } value } ? $"{value}" : $"{table.Value(row).Status}"))),
    ];

    [Fact]
    public void Totals_are_rows_after_those_of_the_categories() =>
        Assert.Equal(
            ["mannelijk antwerpen 11", "mannelijk mechelen 0", "mannelijk brussel 0", "mannelijk _T 11", "vrouwelijk antwerpen 0", "vrouwelijk mechelen 6",
                "vrouwelijk brussel Hidden", "vrouwelijk _T 9", "_T antwerpen 11", "_T mechelen 6", "_T brussel Hidden", "_T _T 20"],
            Rows(Select(new TableQuery { By = ["geslacht", "region"], Totals = ["geslacht", "region"] })));

    [Fact]
    public void A_total_is_over_all_categories_whatever_a_filter_keeps() =>
        Assert.Equal(["antwerpen 19", "_T 28"], Rows(Select(new TableQuery { By = ["region"], Where = [new CategoryFilter("region", ["antwerpen"])], Totals = ["region"] })));

    [Fact]
    public void A_ranking_puts_totals_last()
    {
        Assert.Equal(
            ["antwerpen 19", "mechelen 6", "brussel Hidden", "_T 28"], Rows(Select(new TableQuery { By = ["region"], Totals = ["region"] }), RowOrder.ValueDescending));
    }

    [Fact]
    public void Totals_of_shares_and_ratios_are_those_of_the_whole()
    {
        Assert.Equal(["antwerpen 0", "mechelen 100", "brussel Hidden", "_T 47.4"], Rows(Select(new TableQuery { By = ["region"], Totals = ["region"] }, "aandeel-vrouwelijk")));
        Assert.Equal(["individueel 19", "klas NotApplicable", "_T 19"], Rows(Select(new TableQuery { By = ["trajecttype"], Totals = ["trajecttype"] }, "opgestarte-leerlingen")));
    }

    [Fact]
    public void Years_are_not_added_up_and_a_total_needs_its_dimension()
    {
        string CodeOf(params string[] totals) => Assert.Single(Assert.Throws<ProblemsException>(() => Select(new TableQuery { By = ["year", "region"], Totals = totals })).Problems).Code;

        Assert.Equal("TOTAL_OF_YEARS", CodeOf("year"));
        Assert.Equal("TOTAL_UNKNOWN", CodeOf("geslacht"));
    }

    [Fact]
    public void Values_can_be_shares_within_a_dimension()
    {
        var table = Select(new TableQuery { By = ["geslacht"], Share = "geslacht", Totals = ["geslacht"] });

        Assert.Equal(["mannelijk 55", "vrouwelijk 45", "_T 100"], Rows(table));
        Assert.Equal((Indicators.Unit.Procent, 1), (table.Unit, table.Decimals));
        Assert.Equal("55,0", table.Formatted(0, Text.Language.Nl));
    }

    [Theory]
    [InlineData("region")]
    [InlineData("year")]
    public void A_share_within_what_is_not_in_the_table_is_refused_with_what_is(string within)
    {
        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => Select(new TableQuery { By = ["year", "geslacht"], Share = within })).Problems);

        Assert.Equal("Ask for the share within \"geslacht\".", problem.Remedy);
        Assert.Equal("share", problem.Place!.Source);
    }

    [Fact]
    public void A_change_is_that_of_shown_values()
    {
        var table = Select(new TableQuery { By = ["year", "region"] });
        var rows = Enumerable.Range(0, table.RowCount).Select(row => (Name: $"{table.CategoryOf(row, Dimension.Year)!.Code} {table.CategoryOf(row, "region")!.Code}", Change: table.Change(row, 2023))).ToDictionary();

        Assert.Null(rows["2023 antwerpen"]);
        Assert.Equal((19, null), (rows["2024 antwerpen"]!.Difference, rows["2024 antwerpen"]!.Percentage));
        Assert.Null(rows["2024 brussel"]!.Difference);
        Assert.Equal(ObservationStatus.Hidden, rows["2024 brussel"]!.Now.Status);
        Assert.Equal((21, 300), (Select(new TableQuery()).Change(0, 2023)!.Difference, Select(new TableQuery()).Change(0, 2023)!.Percentage));
        Assert.Equal("YEAR_UNKNOWN", Assert.Throws<ProblemsException>(() => table.Change(0, 2019)).Problems[0].Code);
    }
}
