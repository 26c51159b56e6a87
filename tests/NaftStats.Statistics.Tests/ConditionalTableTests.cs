using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Selection;

namespace NaftStats.Statistics.Tests;

/// <summary>Tables by dimensions that are registered only where another has a certain category.</summary>
public class ConditionalTableTests
{
    private static readonly CategoryFilter Individual = new("trajecttype", ["individueel"]);

    private static SelectedTable Select(string indicator, string[] by, params CategoryFilter[] where) =>
        TableSelection.Select(ConditionalRelease.Create(), ConditionalRelease.IndicatorOf(indicator), by, where);

    private static string[] Rows(SelectedTable table, string? within = null) =>
    [
        .. table.Rows(RowOrder.Category, 0, int.MaxValue).Select(row =>
            string.Join(' ', table.Axes.Select(axis => table.CategoryOf(row, axis.Dimension.Code)!.Code)
                .Append(Show(table.Value(row))).Concat(within is null ? [] : [Show(table.SharesWithin(within)[row])]))),
    ];

    private static string Show(CellValue value) => value.Value is { } shown ? $"{shown}" : $"{value.Status}";

    [Fact]
    public void A_share_leaves_out_an_implied_dimension_of_the_breakdown() =>
        Assert.Equal(
            [
                "individueel ziek 8 40", "individueel werk 12 60",
                "klas ziek NotApplicable NotApplicable", "klas werk NotApplicable NotApplicable",
            ],
            Rows(Select("trajecten", ["trajecttype", "reden"]), "reden"));

    [Theory]
    [InlineData("reden", "trajecttype")]
    [InlineData("gevolg", "trajecttype")]
    [InlineData("gevolg", "reden")]
    [InlineData("gevolg", "terug")]
    [InlineData("gevolg", "terug@groep")]
    [InlineData("reden", "terug")]
    [InlineData("reden", "terug@groep")]
    public void Shares_are_the_same_with_an_implied_dimension_in_the_breakdown_and_without(string asked, string implied)
    {
        var alone = Rows(Select("trajecten", [asked]), asked);

        Assert.DoesNotContain(alone, row => row.EndsWith("100", StringComparison.Ordinal) || row.EndsWith("NotApplicable", StringComparison.Ordinal));
        foreach (var by in new[] { new[] { implied, asked }, [asked, implied] })
        {
            var table = Select("trajecten", by);
            var place = table.Axes.ToList().FindIndex(axis => axis.Dimension.Code != asked);
            Assert.Equal(
                alone,
                Rows(table, asked).Where(row => !row.EndsWith("NotApplicable", StringComparison.Ordinal))
                    .Select(row => string.Join(' ', row.Split(' ').Where((_, word) => word != place))));
        }
    }

    [Fact]
    public void The_share_within_an_implied_dimension_is_all() =>
        Assert.Equal(
            ["nee ziek 8 100", "nee werk 12 100"],
            Rows(Select("trajecten", ["terug", "reden"]), "terug").Where(row => !row.EndsWith("NotApplicable", StringComparison.Ordinal)));

    [Fact]
    public void A_share_leaves_out_an_implied_dimension_of_the_filters()
    {
        Assert.Equal(["ziek 8 40", "werk 12 60"], Rows(Select("trajecten", ["reden"], Individual), "reden"));
        Assert.Equal(["ziek 8 40", "werk 12 60"], Rows(Select("trajecten", ["reden"], Individual, new CategoryFilter("terug", ["niet"])), "reden"));
    }

    [Fact]
    public void The_table_of_a_share_leaves_it_out_too()
    {
        Assert.Equal(["60"], Rows(Select("aandeel-werk", [])));
        Assert.Equal(["individueel 60", "klas NotApplicable"], Rows(Select("aandeel-werk", ["trajecttype"])));
        Assert.Equal(["60"], Rows(Select("aandeel-werk", [], Individual)));
    }

    [Fact]
    public void A_share_of_a_shown_zero_is_hidden_where_its_base_is() =>
        Assert.Equal(
            ["2023 ziek Hidden Hidden", "2023 werk 0 Hidden", "2024 ziek 8 40", "2024 werk 12 60"],
            Rows(Select("trajecten", ["year", "trajecttype", "reden"], Individual), "reden").Select(row => row.Replace("individueel ", "", StringComparison.Ordinal)));

    [Fact]
    public void A_filter_that_excludes_what_is_implied_says_so()
    {
        foreach (var category in new[] { "ja", "wel" })
        {
            var problem = Assert.Single(Assert.Throws<ProblemsException>(() =>
                Select("trajecten", ["reden"], new CategoryFilter("terug", [category]))).Problems);
            Assert.Equal("NOTHING_REGISTERED", problem.Code);
        }
    }

    [Fact]
    public void A_share_of_a_category_that_the_breakdown_excludes_is_refused()
    {
        var problem = Assert.Single(Assert.Throws<ProblemsException>(() => Select("aandeel-terug", ["reden"])).Problems);

        Assert.Equal("NOTHING_REGISTERED", problem.Code);
        Assert.Equal("Leave out \"reden\".", problem.Remedy);
    }
}
