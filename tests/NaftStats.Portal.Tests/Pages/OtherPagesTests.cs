using System.Text.RegularExpressions;
using NaftStats.Portal.Pages;
using NaftStats.Portal.Search;
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
    [InlineData("MECHELEN", "/indicators/opgestarte-trajecten?by=year&where=region:mechelen")]
    [InlineData("opgestarte leerl", "/indicators/opgestarte-leerlingen?by=year")]
    [InlineData("vróuwelijk", "/indicators/aandeel-vrouwelijk?by=year")]
    public void A_search_finds_every_word_without_regard_to_accents_and_capitals(string words, string path) =>
        Assert.Equal(path, SiteSearch.Find(SmallPortal.Release, words)[0].Path);

    [Fact]
    public void A_search_for_a_word_that_is_nowhere_finds_nothing()
    {
        Assert.Empty(SiteSearch.Find(SmallPortal.Release, "mechelen xyzzy"));
        Assert.Empty(SiteSearch.Find(SmallPortal.Release, "  "));
    }

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
