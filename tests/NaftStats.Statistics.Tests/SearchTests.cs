using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Search;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Tests;

/// <summary>Search over titles, definitions, labels and synonyms: without accents or case, in any Unicode form.</summary>
public class SearchTests
{
    private static readonly CatalogueSearch Search = CatalogueSearch.Of(Create());

    private static SearchHit[] Find(string text) => [.. Search.Find(text, 10)];

    private static string[] Indicators(string text) => [.. Find(text).Select(hit => hit.Indicator?.Code ?? "")];

    [Theory]
    [InlineData("élèves")]
    [InlineData("ELEVES")]
    [InlineData("e\u0301le\u0300ves")]
    [InlineData("ｅｌｅｖｅｓ")]
    [InlineData("eleve")]
    [InlineData("  les  élèves, ")]
    public void Accents_case_and_form_do_not_matter(string text) => Assert.Equal(["opgestarte-leerlingen"], Indicators(text));

    [Fact]
    public void A_ligature_is_its_letters() => Assert.Equal(Indicators("oeuvre"), Indicators("œuvre"));

    [Fact]
    public void The_best_is_first_and_says_where_it_was_found()
    {
        var hits = Find("vrouwelijk");

        Assert.Equal("aandeel-vrouwelijk", hits[0].Indicator!.Code);
        Assert.Equal(SearchField.Title, hits[0].Matches[0].Field);
        Assert.Equal((SearchField.Category, "geslacht", "vrouwelijk"), (hits[1].Matches[0].Field, hits[1].Matches[0].Dimension, hits[1].Matches[0].Category));
    }

    [Fact]
    public void What_was_found_can_be_asked()
    {
        var hit = Find("meisjes mechelen")[0];

        Assert.Equal("opgestarte-trajecten", hit.Indicator!.Code);
        Assert.Equal(["geslacht=vrouwelijk", "region=mechelen"], hit.Query!.Where.Select(filter => $"{filter.Dimension}={string.Join(',', filter.In)}"));
        Assert.Equal(["geslacht"], Find("geslacht")[0].Query!.By);
        var both = Find("mannelijk meisjes")[0].Query!;
        Assert.Equal(["geslacht"], both.By);
        Assert.Equal(["mannelijk", "vrouwelijk"], both.Where[0].In);
    }

    [Fact]
    public void All_words_must_be_found() => Assert.Empty(Find("meisjes nergens"));

    [Fact]
    public void A_dimension_by_which_an_indicator_is_not_released_does_not_find_it() =>
        Assert.DoesNotContain("opgestarte-leerlingen", Indicators("deelnemers"));

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("%_*'\"\0")]
    [InlineData("\ud800")]
    [InlineData("\udfff meisjes\ud800")]
    public void Text_without_a_word_finds_nothing_and_breaks_nothing(string text) =>
        Assert.Equal(text.Contains("meisjes", StringComparison.Ordinal), Find(text).Length > 0);

    [Fact]
    public void Very_long_text_is_refused()
    {
        var problem = Assert.Throws<ProblemsException>(() => Find(new string('a', 201))).Problems[0];

        Assert.Equal("SEARCH_TOO_LONG", problem.Code);
        Assert.False(string.IsNullOrWhiteSpace(problem.Remedy));
    }

    private static Release Create()
    {
        var release = SmallRelease.Create();
        var catalogue = release.Catalogue with
        {
            Indicators =
            [
                .. release.Catalogue.Indicators.Select(indicator => indicator.Code == "opgestarte-leerlingen"
                    ? indicator with { Title = new LocalizedText("Leerlingen", "Élèves", "Pupils"), Definition = LocalizedText.Same("hors d’œuvre") }
                    : indicator),
            ],
            Synonyms = [new Synonym(null, "geslacht", "vrouwelijk", ["meisjes"], ["filles"], ["girls"])],
        };
        return new Release(release.Identity, catalogue, release.Policy, release.Cubes);
    }
}
