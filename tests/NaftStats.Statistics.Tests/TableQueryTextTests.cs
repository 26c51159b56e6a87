using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Selection;

namespace NaftStats.Statistics.Tests;

/// <summary>A selection in the query string of an address: read, and written always the same.</summary>
public class TableQueryTextTests
{
    private static string Canonical(string text, bool pinned = false)
    {
        var (query, problems) = TableQueryText.Parse(text, "lang");
        Assert.Empty(problems);
        return TableQueryText.Of(TableSelection.Select(SmallRelease.Create(), SmallRelease.IndicatorOf("opgestarte-trajecten"), query), pinned);
    }

    [Theory]
    [InlineData("", "")]
    [InlineData("by=&where=&years=&share=&totals=&official=", "")]
    [InlineData("by=region,year&where=trajecttype:individueel", "by=region,year&where=trajecttype:individueel")]
    [InlineData("?where=trajecttype:individueel&by=region&by=year&lang=fr", "by=region,year&where=trajecttype:individueel")]
    [InlineData("by=region%40gebied", "by=region")]
    [InlineData("by=region@provincie&where=region:gewest,provincie-antwerpen", "by=region@provincie")]
    [InlineData("by=region&where=region:gewest", "by=region@provincie&where=region:gewest")]
    [InlineData("by=region&where=region:mechelen&where=region:antwerpen", "by=region&where=region:antwerpen,mechelen")]
    [InlineData("where=region:geheel&where=geslacht:mannelijk&where=trajecttype:individueel", "where=geslacht:mannelijk&where=trajecttype:individueel")]
    [InlineData("years=2024", "years=2024")]
    [InlineData("where=year:2023", "years=2023")]
    [InlineData("by=year&years=2023-2024", "by=year")]
    [InlineData("by=year&years=2024", "by=year&years=2024")]
    [InlineData("by=region&totals=region&share=region&official=true", "by=region&share=region&totals=region&official=true")]
    [InlineData("official=false", "")]
    [InlineData("?&by=region,&&years=2024&", "by=region&years=2024")]
    [InlineData("b%79=region%2Cyear&where=trajecttype%3Aindividueel", "by=region,year&where=trajecttype:individueel")]
    public void The_same_table_is_always_written_the_same(string text, string canonical)
    {
        Assert.Equal(canonical, Canonical(text));
        Assert.Equal(canonical, Canonical(canonical));
    }

    [Fact]
    public void A_pinned_address_names_release_and_year()
    {
        Assert.Equal("by=region&years=2024&release=2024.1", Canonical("by=region", true));
        Assert.Equal("by=year&release=2024.1", Canonical("by=year", true));
    }

    [Theory]
    [InlineData("bij=region", "PARAMETER_UNKNOWN", "bij", "\"by\"")]
    [InlineData("where=region", "FILTER_UNREADABLE", "where", "where=dimension:category")]
    [InlineData("where=:antwerpen", "FILTER_UNREADABLE", "where", "where=dimension:category")]
    [InlineData("years=2024-2021", "YEARS_UNREADABLE", "years", "years=2021-2024")]
    [InlineData("years=1-999999999", "YEARS_UNREADABLE", "years", "years=2021-2024")]
    [InlineData("official=yes", "FLAG_UNREADABLE", "official", "official=true")]
    [InlineData("release=1&release=2", "PARAMETER_TWICE", "release", "one value")]
    [InlineData("by=region&release=", "PARAMETER_WITHOUT_VALUE", "release", "release=")]
    [InlineData("region", "PARAMETER_UNKNOWN", "region", "\"by\"")]
    [InlineData("by=year&By=region", "PARAMETER_UNKNOWN", "By", "\"by\"")]
    [InlineData("by=region&official", "PARAMETER_WITHOUT_VALUE", "official", "official=")]
    public void What_cannot_be_read_names_the_parameter(string text, string code, string place, string remedy)
    {
        var problem = Assert.Single(TableQueryText.Parse(text).Problems);

        Assert.Equal((code, place), (problem.Code, problem.Place!.Source));
        Assert.Contains(remedy, problem.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public void A_year_that_is_not_held_names_the_parameter_too()
    {
        var (query, _) = TableQueryText.Parse("by=year&years=2020-2024");
        var problems = Assert.Throws<ProblemsException>(() =>
            TableSelection.Select(SmallRelease.Create(), SmallRelease.IndicatorOf("opgestarte-trajecten"), query)).Problems;

        Assert.All(problems, problem => Assert.Equal(("CATEGORY_UNKNOWN", "years"), (problem.Code, problem.Place!.Source)));
        Assert.Equal(3, problems.Count);
    }
}
