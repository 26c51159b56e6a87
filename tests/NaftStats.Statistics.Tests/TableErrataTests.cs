using NaftStats.Statistics.Classification;
using NaftStats.Statistics.Dissemination;
using NaftStats.Statistics.Indicators;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Selection;
using NaftStats.Statistics.Text;

namespace NaftStats.Statistics.Tests;

/// <summary>A mistake that is known comes with the figures that it touches, and with no other.</summary>
public class TableErrataTests
{
    [Fact]
    public void An_erratum_of_a_year_comes_with_every_figure_of_it()
    {
        var table = Select("opgestarte-trajecten", "by=region,year");

        Assert.All(Enumerable.Range(0, table.RowCount), row => Assert.Equal(table.CategoryOf(row, Dimension.Year)!.Code == "2024" ? ["fout"] : [], Of(table, row)));
        Assert.Equal(["fout"], Of(Select("aandeel-vrouwelijk", "years=2024")));
        Assert.Empty(Of(Select("opgestarte-trajecten", "years=2023")));
    }

    [Fact]
    public void An_erratum_of_a_category_comes_with_what_names_it_in_rows_or_in_the_whole_table()
    {
        CategoryChoice[] where = [new("region", ["mechelen"])];
        var rows = Select("opgestarte-trajecten", "by=region&totals=region", where: where);

        Assert.All(Enumerable.Range(0, rows.RowCount), row => Assert.Equal(rows.CategoryOf(row, "region")!.Code == "mechelen" ? ["fout"] : [], Of(rows, row)));
        Assert.Equal(["fout"], Of(Select("opgestarte-trajecten", "by=geslacht&where=region:mechelen", where: where)));
        Assert.Empty(Of(Select("opgestarte-trajecten", "by=geslacht&where=region:brussel", where: where)));
        Assert.Empty(Of(Select("opgestarte-trajecten", "", where: where)));
    }

    [Fact]
    public void Of_several_dimensions_a_figure_must_name_one_category_of_each()
    {
        var table = Select("opgestarte-trajecten", "by=region,geslacht", where: [new("region", ["mechelen", "brussel"]), new("geslacht", ["vrouwelijk"])]);

        Assert.Equal(2, Enumerable.Range(0, table.RowCount).Count(row => Of(table, row).Length == 1));
    }

    [Fact]
    public void An_erratum_of_an_indicator_comes_with_what_is_derived_from_it()
    {
        Assert.Equal(["fout"], Of(Select("opgestarte-trajecten", "", ["opgestarte-trajecten"])));
        Assert.Equal(["fout"], Of(Select("trajecten-per-leerling", "", ["opgestarte-trajecten"])));
        Assert.Empty(Of(Select("opgestarte-leerlingen", "", ["opgestarte-trajecten"])));
    }

    [Fact]
    public void A_share_is_of_its_category_and_pupils_are_of_individual_trajecten_without_naming_them()
    {
        Assert.Equal(["fout"], Of(Select("aandeel-vrouwelijk", "", where: [new("geslacht", ["vrouwelijk"])])));
        Assert.Equal(["fout"], Of(Select("opgestarte-leerlingen", "", where: [new("trajecttype", ["individueel"])])));
        Assert.Empty(Of(Select("opgestarte-trajecten", "", where: [new("trajecttype", ["klas"])])));
    }

    [Fact]
    public void It_is_a_note_with_its_code_its_day_and_who_says_so()
    {
        var note = Assert.Single(new TableDescription(Select("opgestarte-trajecten", ""), new DisseminationSettings()).Notes, note => note.Code == Note.OfErratum);

        Assert.Equal(("fout", 2024), (note.Erratum, note.Year));
        Assert.Equal("Erratum on 2024 (2025-03-01, about release 2024.1): Miscounted. (The service)", note.Text.En);
        Assert.Equal("Erratum pour 2024 (2025-03-01, sur la version 2024.1) : Mal compté. (The service)", note.Text.Fr);
    }

    private static SelectedTable Select(string indicator, string query, IReadOnlyList<string>? indicators = null, IReadOnlyList<CategoryChoice>? where = null)
    {
        var release = SmallRelease.Create();
        var erratum = new Erratum(
            "fout", new DateOnly(2025, 3, 1), "The service", ["2024.1"], ["2024"], indicators ?? [], where ?? [], new LocalizedText("Verkeerd geteld.", "Mal compté.", "Miscounted."));
        var touched = new Release(release.Identity, release.Catalogue with { Errata = [erratum] }, release.Policy, release.Cubes);
        return TableSelection.Select(touched, touched.Catalogue.FindIndicator(indicator)!, TableQueryText.Parse(query).Query);
    }

    private static string[] Of(SelectedTable table, int row) => [.. table.Errata(row).Select(erratum => erratum.Code)];

    private static string[] Of(SelectedTable table)
    {
        string[] codes = [.. table.Errata().Select(erratum => erratum.Code)];
        Assert.Equal(codes.Length > 0, Enumerable.Range(0, table.RowCount).Any(row => Of(table, row).Length > 0));
        return codes;
    }
}
