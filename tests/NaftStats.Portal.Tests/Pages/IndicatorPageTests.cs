using System.Text.RegularExpressions;
using System.Web;
using NaftStats.Portal.Charts;
using NaftStats.Portal.Pages;
using NaftStats.Portal.Parts;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Tests;

namespace NaftStats.Portal.Tests.Pages;

public sealed partial class IndicatorPageTests
{
    [Theory]
    [InlineData("opgestarte-trajecten", "by=region,year")]
    [InlineData("opgestarte-trajecten", "by=year")]
    [InlineData("opgestarte-trajecten", "")]
    [InlineData("opgestarte-trajecten", "by=geslacht&where=region:antwerpen")]
    [InlineData("opgestarte-trajecten", "by=region@provincie,trajecttype,year")]
    [InlineData("aandeel-vrouwelijk", "by=region")]
    public async Task Changing_one_choice_of_the_form_never_leads_to_a_table_that_is_not_released(string indicator, string query)
    {
        var html = await Page(indicator, query);
        var chosen = Selects(html).Select(select => (select.Name, Value: select.Options.Single(option => option.IsChosen).Value)).ToArray();

        var tried = 0;
        foreach (var (place, select) in Selects(html).Index())
        {
            foreach (var option in select.Options)
            {
                // The form sends all its fields, and so the ones that were not touched too.
                var sent = chosen.Select((choice, at) => at == place ? (choice.Name, option.Value) : choice);
                var (asked, problems) = TableQueryText.Parse(string.Join('&', sent.Select(choice => $"{choice.Name}={choice.Value}")));
                var (table, wrong) = TableSelection.TrySelect(SmallPortal.Release, SmallRelease.IndicatorOf(indicator), FormQuery.Tidy(asked));
                Assert.True(table is not null && problems.Count + wrong.Count == 0, $"{select.Name}={option.Value}: {string.Join(' ', problems.Concat(wrong))}");
                tried++;
            }
        }

        Assert.True(tried > 3, $"The form has {tried} choices.");
    }

    [Fact]
    public async Task A_hidden_figure_leaves_no_trace_but_that_it_is_hidden()
    {
        // Brussel: three girls in 2024.
        var html = await Page("opgestarte-trajecten", "by=region");

        Assert.Matches("<th scope=\"row\">brussel</th>\\s*<td class=\"num hid ?\"><abbr title=\"verborgen\">:c</abbr></td>", html);
        Assert.DoesNotContain("data-v=\"3\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public void A_ranking_puts_hidden_figures_last_in_the_order_of_the_catalogue()
    {
        var chart = TableChart.Of(SmallPortal.Describe("opgestarte-trajecten", "by=region"), ChartKind.Bar, "x", Statistics.Text.Language.Nl);

        Assert.Equal(MarkStyle.Hidden, chart.Series[0].Marks[^1].Style);
        Assert.Equal(chart.Series[0].Marks.TakeWhile(mark => mark.Value is not null).Select(mark => mark.Value).OrderDescending(), chart.Series[0].Marks.Where(mark => mark.Value is not null).Select(mark => mark.Value));
    }

    [Fact]
    public async Task A_page_loads_nothing_but_its_own_style_and_script_and_holds_no_code()
    {
        var html = await Page("opgestarte-trajecten", "by=region,year");

        Assert.Equal(["/naft.js"], [.. Regex.Matches(html, "<script src=\"([^\"]*)\"").Select(match => match.Groups[1].Value)]);
        Assert.DoesNotMatch("\\son[a-z]+=|\\sstyle=|javascript:", html);
        Assert.All(Regex.Matches(html, "<style>(.*?)</style>").Select(match => match.Groups[1].Value), style => Assert.Equal(ChartStyle.Css, HttpUtility.HtmlDecode(style)));
    }

    [Fact]
    public async Task A_page_names_itself_in_every_language_and_has_a_picture_to_share()
    {
        var html = await Page("opgestarte-trajecten", "by=year");

        foreach (var language in new[] { "nl", "fr", "en" })
        {
            Assert.Contains($"hreflang=\"{language}\" href=\"https://figures.example/{language}/indicators/opgestarte-trajecten?by=year\"", html, StringComparison.Ordinal);
        }

        Assert.Contains("rel=\"canonical\" href=\"https://figures.example/nl/indicators/opgestarte-trajecten?by=year\"", html, StringComparison.Ordinal);
        Assert.Contains("property=\"og:image\" content=\"https://figures.example/data/opgestarte-trajecten.png?by=year&amp;", html, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("by=year", "lines bars")]
    [InlineData("by=region", "bars")]
    [InlineData("by=region,year", "lines grouped multiples")]
    [InlineData("by=region@provincie,trajecttype,year", "multiples")]
    [InlineData("by=geslacht,year&official=true", "grouped multiples")]
    [InlineData("", "")]
    public void A_table_is_offered_as_the_charts_that_can_show_it(string query, string kinds) =>
        Assert.Equal(kinds, string.Join(' ', TableChart.Kinds(SmallPortal.Describe("opgestarte-trajecten", query).Table).Select(ChartKinds.Code)));

    [Fact]
    public void Totals_are_in_no_chart()
    {
        var chart = TableChart.Of(SmallPortal.Describe("opgestarte-trajecten", "by=region,year&totals=region"), ChartKind.Grouped, "x", Statistics.Text.Language.Nl);

        Assert.Equal(["antwerpen", "mechelen", "brussel"], chart.Categories);
    }

    private static Task<string> Page(string indicator, string query) => SmallPortal.PageAt<IndicatorPage>(
        $"/indicators/{indicator}{(query.Length == 0 ? "" : "?" + query)}", ("Selection", SmallPortal.Describe(indicator, query)));

    private static IEnumerable<(string Name, (string Value, bool IsChosen)[] Options)> Selects(string html) =>
        SelectPattern().Matches(html).Select(select => (select.Groups[1].Value, OptionPattern().Matches(select.Groups[2].Value)
            .Select(option => (HttpUtility.HtmlDecode(option.Groups[1].Value), option.Groups[2].Success)).ToArray()));

    [GeneratedRegex("<select [^>]*name=\"([a-z]+)\"[^>]*>(.*?)</select>", RegexOptions.Singleline)]
    private static partial Regex SelectPattern();

    [GeneratedRegex("<option value(?:=\"([^\"]*)\")?( selected)?")]
    private static partial Regex OptionPattern();
}
