using System.Text.Json;

namespace NaftStats.Acceptance;

/// <summary>The source documents are served figure by figure, beside the release, and no small printed count is repeated.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed class PublicationsTests(ShippedData shipped)
{
    [Fact]
    public async Task Every_table_of_the_report_comes_back_as_printed_or_says_why_not()
    {
        var tables = (await shipped.Server.Data("""
            { publication(code: "naft-cijferrapport-2024") { tables { number kind agreement { asPrinted rounded hidden explained differs } notes { text } } } }
            """)).GetProperty("publication").GetProperty("tables");

        Assert.Equal(Enumerable.Range(1, 41), tables.EnumerateArray().Select(table => table.GetProperty("number").GetInt32()).Where(number => number <= 41));
        Assert.All(tables.EnumerateArray(), table => Assert.Equal(0, table.GetProperty("agreement").GetProperty("differs").GetInt32()));
        Assert.True(tables.EnumerateArray().Sum(table => table.GetProperty("agreement").GetProperty("asPrinted").GetInt32()) > 950);
    }

    [Fact]
    public async Task A_small_printed_count_is_hidden_in_every_document_and_linked_to_its_source()
    {
        var publications = (await shipped.Server.Data("""
            { publications { code tables { code kind figures { column { unit } printed value computed status agreement source } } } }
            """)).GetProperty("publications");
        var figures = publications.EnumerateArray().SelectMany(publication => publication.GetProperty("tables").EnumerateArray())
            .SelectMany(table => table.GetProperty("figures").EnumerateArray()).ToArray();

        var persons = figures.Where(figure => figure.GetProperty("column").GetProperty("unit").GetString() is "leerlingen" or "trajecten" or "aanmeldingen").ToArray();
        Assert.True(persons.Length > 500);

        // Three or four class trajecten are no small group: the release itself shows them.
        var small = persons.Where(figure => figure.GetProperty("value") is { ValueKind: JsonValueKind.Number } value && value.GetDouble() is > 0 and < 5).ToArray();
        Assert.All(small, figure => Assert.Equal(("trajecten", "AS_PRINTED", true), (
            figure.GetProperty("column").GetProperty("unit").GetString(), figure.GetProperty("agreement").GetString(), figure.GetProperty("value").GetDouble() >= 3)));
        var hidden = figures.Where(figure => figure.GetProperty("status").GetString() == "HIDDEN").ToArray();
        Assert.True(hidden.Length > 100);
        Assert.All(hidden, figure =>
        {
            Assert.Equal(JsonValueKind.Null, figure.GetProperty("printed").ValueKind);
            Assert.Equal(JsonValueKind.Null, figure.GetProperty("computed").ValueKind);
        });
        Assert.Contains(hidden, figure => figure.GetProperty("source").GetString()?.EndsWith("naft-cijferrapport-2024.pdf", StringComparison.Ordinal) == true);
    }

    [Fact]
    public async Task A_figure_that_differs_says_why()
    {
        var figures = (await shipped.Server.Data("""
            {
              publication(code: "naft-cijferrapport-2024") {
                table(code: "afgesloten-trajecten-naar-type-interventie") {
                  figures(column: "aandeel", where: [{dimension: "interventie", in: ["totaal"]}, {dimension: "year", in: ["2024"]}]) {
                    printed value computed agreement explanation(language: EN)
                  }
                }
              }
            }
            """)).GetProperty("publication").GetProperty("table").GetProperty("figures");

        var figure = Assert.Single(figures.EnumerateArray());
        Assert.Equal("(130%)", figure.GetProperty("printed").GetString());
        Assert.Equal(100, figure.GetProperty("computed").GetDouble());
        Assert.Equal("EXPLAINED", figure.GetProperty("agreement").GetString());
        Assert.Contains("sum of the percentages", figure.GetProperty("explanation").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verschil-eak-en-vsv", "VLAAMSE_GEMEENSCHAP", "SCHOOLJAAR")]
    [InlineData("vsv-naar-studiegebied", "VLAAMSE_GEMEENSCHAP", "SCHOOLJAAR")]
    public async Task A_reference_table_says_its_period_and_area(string table, string scope, string period)
    {
        var found = (await shipped.Server.Data(
            "query ($table: ID!) { publication(code: \"rekenhof-vsv-2021\") { table(code: $table) { kind geographicScope periodType agreement { differs asPrinted } } } }",
            new { table })).GetProperty("publication").GetProperty("table");

        Assert.Equal("REFERENCE", found.GetProperty("kind").GetString());
        Assert.Equal(scope, found.GetProperty("geographicScope").GetString());
        Assert.Equal(period, found.GetProperty("periodType").GetString());
        Assert.Equal(0, found.GetProperty("agreement").GetProperty("asPrinted").GetInt32());
    }

    [Fact]
    public async Task Toerisme_was_the_studiegebied_with_the_highest_share()
    {
        var figures = (await shipped.Server.Data("""
            { publication(code: "rekenhof-vsv-2021") { table(code: "vsv-naar-studiegebied") {
              figures(column: "percentage-vsv") { category(dimension: "studiegebied") { code } value } } } }
            """)).GetProperty("publication").GetProperty("table").GetProperty("figures").EnumerateArray();

        var worst = figures.MaxBy(figure => figure.GetProperty("value").GetDouble());
        Assert.Equal("toerisme", worst.GetProperty("category").GetProperty("code").GetString());
        Assert.Equal(38.2, worst.GetProperty("value").GetDouble());
    }

    [Theory]
    [InlineData("""publication(code: "naft-2024") { code }""", "PUBLICATION_UNKNOWN", "naft-cijferrapport-2024")]
    [InlineData("""publication(code: "rekenhof-vsv-2021") { table(code: "vsv") { code } }""", "TABLE_UNKNOWN", "vsv-indicator")]
    [InlineData("""publication(code: "rekenhof-vsv-2021") { table(code: "vsv-indicator") { figures(column: "percent") { value } } }""", "COLUMN_UNKNOWN", "percentage")]
    [InlineData("""publication(code: "rekenhof-vsv-2021") { table(code: "vsv-indicator") { figures(where: [{dimension: "jaar", in: []}]) { value } } }""", "DIMENSION_UNKNOWN", "schooljaar")]
    [InlineData("""publication(code: "rekenhof-vsv-2021") { table(code: "vsv-indicator") { figures(where: [{dimension: "schooljaar", in: ["2018"]}]) { value } } }""", "CATEGORY_UNKNOWN", "2018-2019")]
    public async Task What_is_not_there_names_what_is(string query, string code, string near)
    {
        var error = Assert.Single(await shipped.Server.Errors($"{{ {query} }}"));

        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains(near, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_table_names_the_printed_tables_that_show_its_figures()
    {
        var sources = (await shipped.Server.Data("""
            { indicator(code: "opgestarte-trajecten") { table(by: ["leeftijdsgroep", "year"]) { sources { code publication { code } } } } }
            """)).GetProperty("indicator").GetProperty("table").GetProperty("sources");

        Assert.Equal(["opgestarte-trajecten-naar-instroomleeftijd"], sources.EnumerateArray().Select(source => source.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_break_within_the_years_of_a_table_is_noted()
    {
        const string Query = """
            query ($years: [ID!]!) {
              indicator(code: "opgestarte-trajecten") {
                table(by: ["onderwijsvorm", "year"], where: [{dimension: "year", in: $years}]) { notes { code text(language: EN) } }
              }
            }
            """;

        async Task<bool> HasBreak(params string[] years) => (await shipped.Server.Data(Query, new { years }))
            .GetProperty("indicator").GetProperty("table").GetProperty("notes").EnumerateArray()
            .Any(note => note.GetProperty("code").GetString() == "BREAK_IN_SERIES" && note.GetProperty("text").GetString()!.Contains("dual learning", StringComparison.Ordinal));

        Assert.True(await HasBreak("2021", "2024"));
        Assert.False(await HasBreak("2023", "2024"));
    }
}
