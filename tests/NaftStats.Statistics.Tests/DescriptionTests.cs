using System.Text.Json;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Tests;

/// <summary>What a table says of itself: title, breaks, rounding, citation, numbers as each language writes them.</summary>
public class DescriptionTests
{
    private static TableDescription Describe(string indicator, TableQuery query, Release? release = null, string publisher = "P & Q_{1}")
    {
        var from = release ?? PrintedRelease.Create();
        var settings = new DisseminationSettings { Publisher = publisher, BaseAddress = new Uri("https://example.org/naft/") };
        return new TableDescription(TableSelection.Select(from, from.Catalogue.FindIndicator(indicator)!, query), settings);
    }

    [Theory]
    [InlineData(1234.5, 1, Language.Nl, "1.234,5")]
    [InlineData(1234.5, 1, Language.Fr, "1\u00a0234,5")]
    [InlineData(1234.5, 1, Language.En, "1,234.5")]
    [InlineData(100, 1, Language.Nl, "100,0")]
    [InlineData(-0.3, 1, Language.Fr, "-0,3")]
    [InlineData(1234567, 0, Language.Nl, "1.234.567")]
    [InlineData(0, 0, Language.En, "0")]
    public void A_number_is_written_with_its_decimals(double value, int decimals, Language language, string text) =>
        Assert.Equal(text, FigureFormat.Of(value, decimals, language));

    [Fact]
    public void The_title_names_the_selection_and_the_subtitle_what_it_stands_at()
    {
        var description = Describe("opgestarte-trajecten", new TableQuery { By = ["region@provincie", "year"], Where = [new CategoryFilter("trajecttype", ["individueel"])], Share = "region" });

        Assert.Equal("opgestarte-trajecten naar provincie en year, in procent binnen region", description.Title.Nl);
        Assert.Equal("opgestarte-trajecten by provincie and year, as percentages within region", description.Title.En);
        Assert.Equal(["trajecttype : individueel", "années civiles 2023-2024", "Flandre et Bruxelles", "version 2024.1"], description.Subtitle.Select(part => part.Fr));
    }

    [Fact]
    public void Addresses_are_one_with_different_endings()
    {
        var addresses = Describe("opgestarte-trajecten", new TableQuery { By = ["region"] }).Addresses;

        Assert.Equal("https://example.org/naft/nl/indicators/opgestarte-trajecten?by=region", addresses.Page(Language.Nl, false).AbsoluteUri);
        Assert.Equal("https://example.org/naft/data/opgestarte-trajecten.csv?by=region&years=2024&release=2024.1&lang=fr", addresses.File("csv", Language.Fr, true).AbsoluteUri);
        Assert.Equal("https://example.org/naft/en/embed/indicators/opgestarte-trajecten?by=region", addresses.Embed(Language.En, false).AbsoluteUri);
    }

    [Fact]
    public void A_citation_names_selection_release_origin_and_address()
    {
        var apa = Describe("opgestarte-trajecten", new TableQuery { By = ["region"], Where = [new CategoryFilter("trajecttype", ["individueel"])] }).Citation(CitationStyle.Apa, Language.En);

        Assert.Equal(
            "P & Q_{1}. (1). opgestarte-trajecten by region (trajecttype: individueel; 2024) (partly demonstration figures) (release 2024.1) [data set]. "
            + "https://example.org/naft/en/indicators/opgestarte-trajecten?by=region&where=trajecttype:individueel&years=2024&release=2024.1",
            apa);
    }

    [Fact]
    public void BibTeX_is_escaped_and_CSL_JSON_is_JSON()
    {
        var description = Describe("opgestarte-trajecten", new TableQuery { By = ["region"] });
        var csl = JsonSerializer.Deserialize<JsonElement>(description.Citation(CitationStyle.CslJson, Language.Nl))[0];

        Assert.Contains(@"author = {{P \& Q\_\{1\}}}", description.Citation(CitationStyle.Bibtex, Language.Nl), StringComparison.Ordinal);
        Assert.Equal(("dataset", "2024.1", "P & Q_{1}"), (csl.GetProperty("type").GetString(), csl.GetProperty("version").GetString(), csl.GetProperty("publisher").GetString()));
    }

    [Fact]
    public void Different_slices_have_different_keys()
    {
        string Key(string type) => Describe("opgestarte-trajecten", new TableQuery { Where = [new CategoryFilter("trajecttype", [type])] }).Citation(CitationStyle.Bibtex, Language.Nl).Split(',')[0];

        Assert.NotEqual(Key("individueel"), Key("klas"));
    }

    [Fact]
    public void A_break_comes_with_everything_derived_from_what_is_broken()
    {
        var release = WithBreaks(
            Break("of-the-count", 2024, [], ["opgestarte-leerlingen"]), Break("of-the-dimension", 2024, ["geslacht"], []), Break("before", 2023, [], ["opgestarte-leerlingen"]));
        string[] Breaks(string indicator, params string[] by) => [.. Describe(indicator, new TableQuery { By = [.. by, "year"] }, release).Notes.Where(note => note.Break is not null).Select(note => $"{note.Break} {note.Year}")];

        Assert.Equal(["of-the-count 2024"], Breaks("opgestarte-leerlingen"));
        Assert.Equal(["of-the-count 2024", "of-the-dimension 2024"], Breaks("aandeel-vrouwelijk"));
        Assert.Equal(["of-the-count 2024"], Breaks("trajecten-per-leerling"));
        Assert.Empty(Breaks("opgestarte-trajecten"));
        Assert.Equal(["of-the-dimension 2024"], Breaks("opgestarte-trajecten", "geslacht"));
        Assert.Empty(Describe("opgestarte-leerlingen", new TableQuery(), release).Breaks);
    }

    [Fact]
    public void A_break_forbids_to_tell_a_change()
    {
        var table = Describe("opgestarte-trajecten", new TableQuery(), WithBreaks(Break("broken", 2024, [], ["opgestarte-trajecten"]))).Table;

        var change = table.Change(0, 2023)!;

        Assert.Equal((null, ChangeObstacle.BreakInSeries), (change.Difference, change.Obstacle));
        Assert.Contains("broken (2024)", change.Explanation!.Fr, StringComparison.Ordinal);
        Assert.Equal((7, 28), (change.Before.Value, change.Now.Value));
    }

    [Fact]
    public void Only_rounding_is_called_rounding()
    {
        string[] Notes(TableQuery query) => [.. Describe("opgestarte-trajecten", query).Notes.Where(note => note.Code == Note.Rounding).Select(note => note.Text.En)];

        // 19 and 6 of 28, and one hidden; 20 and 8 of 28 make 71.4 and 28.6; 11, 6 and 3 hidden.
        Assert.Empty(Notes(new TableQuery { By = ["region"], Share = "region" }));
        Assert.Empty(Notes(new TableQuery { By = ["trajecttype"], Share = "trajecttype" }));
        Assert.Empty(Notes(new TableQuery { By = ["trajecttype"], Share = "trajecttype", Where = [new CategoryFilter("trajecttype", ["klas"])] }));
    }

    private static SeriesBreak Break(string code, int year, string[] dimensions, string[] indicators) =>
        new(code, year, null, dimensions, indicators, LocalizedText.Same(code), LocalizedText.Same(code), []);

    private static Release WithBreaks(params SeriesBreak[] breaks)
    {
        var release = SmallRelease.Create();
        return new Release(release.Identity, release.Catalogue with { Breaks = breaks }, release.Policy, release.Cubes);
    }
}
