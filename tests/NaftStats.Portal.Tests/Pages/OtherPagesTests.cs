using System.Text.RegularExpressions;
using NaftStats.Portal.Pages;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Tests;
using NaftStats.Statistics.Text;

namespace NaftStats.Portal.Tests.Pages;

public sealed class OtherPagesTests
{
    public static TheoryData<string> Documents => [.. MethodDocument.Names];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_document_is_a_page_whose_links_lead_to_documents(string name)
    {
        var document = MethodDocument.Find(name, Language.Nl)!;

        Assert.NotEqual(name, document.Title);
        Assert.DoesNotContain("<!--", document.Html, StringComparison.Ordinal);
        Assert.DoesNotContain("&lt;!--", document.Html, StringComparison.Ordinal);
        foreach (var link in Regex.Matches(document.Html, "href=\"([^\"#]+)").Select(match => match.Groups[1].Value).Where(link => !link.Contains("://", StringComparison.Ordinal)))
        {
            Assert.True(link.StartsWith("/graphql", StringComparison.Ordinal) || MethodDocument.Names.Contains(link["/nl/method/".Length..]), link);
        }
    }

    [Fact]
    public void A_document_that_is_not_there_is_not_found() => Assert.Null(MethodDocument.Find("../README", Language.Nl));

    [Theory]
    [InlineData("MECHELEN", "/nl/indicators/opgestarte-trajecten?by=year&amp;where=region:mechelen")]
    [InlineData("opgestarte leerlingen", "/nl/indicators/opgestarte-leerlingen?by=year")]
    public async Task A_search_leads_to_the_figures_that_the_words_ask_for(string words, string address) =>
        Assert.Contains($"<dt><a href=\"{address}\">", await SmallPortal.Page<SearchPage>(("Words", words)), StringComparison.Ordinal);

    [Fact]
    public async Task A_search_that_finds_nothing_says_so() =>
        Assert.Contains("Niets gevonden", await SmallPortal.Page<SearchPage>(("Words", "mechelen xyzzy")), StringComparison.Ordinal);

    [Fact]
    public async Task What_was_searched_is_text_and_no_markup()
    {
        var html = await SmallPortal.Page<SearchPage>(("Words", "<script>\"x\""));

        Assert.DoesNotContain("<script>\"x", html, StringComparison.Ordinal);
        Assert.Contains("&lt;script&gt;", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_error_page_tells_all_that_is_wrong_in_the_language_of_the_page()
    {
        Problem[] problems =
        [
            new("FIRST", new LocalizedText("Eerste fout.", "Première.", "First."), new LocalizedText("Doe dit.", "Faites ceci.", "Do this."), new Place("by")),
            new("SECOND", "Second."),
        ];

        var html = await SmallPortal.Page<ErrorPage>(("Status", 400), ("Problems", problems));

        Assert.Contains("Eerste fout. Doe dit.", html, StringComparison.Ordinal);
        Assert.Contains("<code>SECOND</code>", html, StringComparison.Ordinal);
        Assert.Contains("name=\"robots\" content=\"noindex\"", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_front_page_shows_each_indicator_in_its_theme()
    {
        var html = await SmallPortal.Page<FrontPage>();

        Assert.All(SmallRelease.Catalogue.Indicators, indicator => Assert.Contains($"/nl/indicators/{indicator.Code}?by=year", html, StringComparison.Ordinal));
    }
}
