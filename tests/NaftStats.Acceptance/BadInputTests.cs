using System.Net;
using System.Text.Json;

namespace NaftStats.Acceptance;

/// <summary>Whatever is wrong with a question, the answer says what, where, and what would work instead.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed class BadInputTests(ShippedData shipped)
{
    [Theory]
    [InlineData("{ indicator(code: \"opgestarte-trajecten\" { code } }", "SYNTAX_ERROR", "Syntax Error: Expected Name, found {", 1, 42)]
    [InlineData("{ indicatr(code: \"x\") { code } }", "VALIDATION_FAILED", "Did you mean 'indicator'", 1, 3)]
    [InlineData("{ indicator(code: \"opgestarte-traject\") { code } }", "INDICATOR_UNKNOWN", "Did you mean \"opgestarte-trajecten\"", 1, 3)]
    [InlineData("{ dimension(code: \"regio\") { code } }", "DIMENSION_UNKNOWN", "Did you mean \"region\"?", 1, 3)]
    [InlineData("query ($code: ID!) { indicator(code: $code) { code } }", "VARIABLE_INVALID", "Variable '$code' is invalid. No value provided for a non-null variable.", 1, 8)]
    public async Task A_wrong_question_gets_a_positioned_error(string query, string code, string message, int line, int column)
    {
        var error = Assert.Single(await shipped.Server.Errors(query));

        Assert.Equal(code, CodeOf(error));
        Assert.Contains(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(line, error.GetProperty("locations")[0].GetProperty("line").GetInt32());
        Assert.Equal(column, error.GetProperty("locations")[0].GetProperty("column").GetInt32());
    }

    [Theory]
    [InlineData("mutation { release { version } }", "OPERATION_INVALID", "The contract has no mutations")]
    [InlineData("subscription { release { version } }", "OPERATION_INVALID", "The contract has no subscriptions")]
    [InlineData("query A { release { version } } query B { release { version } }", "OPERATION_INVALID", "more than one operation")]
    [InlineData("fragment A on Query { release { version } }", "OPERATION_INVALID", "not contain any operations")]
    [InlineData("{ release { version } } type Query { release: Int }", "VALIDATION_FAILED", "A definition of \"Query\" is not executable")]
    [InlineData("{ release { version } } extend schema { query: Query }", "VALIDATION_FAILED", "A definition is not executable")]
    public async Task A_document_that_is_no_query_is_refused(string document, string code, string message)
    {
        var answer = await shipped.Server.Ask(document);
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());

        Assert.False(answer.TryGetProperty("data", out _));
        Assert.Equal(code, CodeOf(error));
        Assert.Contains(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_mutation_by_GET_is_refused_as_such_whatever_the_client_accepts()
    {
        using var answer = await shipped.Server.Send(HttpMethod.Get, Server.PathOf("mutation { __typename }"), ("Accept", "application/json"));

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("POST", Assert.Single(answer.Content.Headers.Allow));
    }

    [Theory]
    [InlineData("""by: ["regio"]""", "DIMENSION_UNKNOWN", "Did you mean \"region\"?")]
    [InlineData("""by: ["region@provincies"]""", "LEVEL_UNKNOWN", "\"region@provincie\"")]
    [InlineData("""by: ["region"], where: [{dimension: "region", in: ["antwerpn"]}]""", "CATEGORY_UNKNOWN", "Did you mean \"antwerpen\"")]
    [InlineData("""where: [{dimension: "region", in: ["antwerpen", "mechelen"]}]""", "FILTER_MERGES", "Put \"region\" into by")]
    [InlineData("""where: [{dimension: "year", in: ["2019"]}]""", "CATEGORY_UNKNOWN", "\"2021\"")]
    [InlineData("""by: ["region@werkingsgebied", "geslacht", "leeftijdsgroep"]""", "COMBINATION_NOT_RELEASED", "by [\"region@provincie\", \"geslacht\", \"leeftijdsgroep@tweedeling\"]")]
    [InlineData("""by: ["region", "onderwijsvorm", "geslacht", "leeftijdsgroep"]""", "COMBINATION_NOT_RELEASED", "by [\"region@provincie\", \"onderwijsvorm@vorm\", \"geslacht\"]")]
    [InlineData("""by: ["doelstellingen"]""", "DIMENSION_NOT_AVAILABLE", "\"onderwijsvorm\"")]
    [InlineData("""by: ["geslacht"], where: [{dimension: "trajecttype", in: ["klas"]}]""", "NOTHING_REGISTERED", "Leave out the filter on \"trajecttype\".")]
    [InlineData("""release: "2023.9" """, "RELEASE_UNKNOWN", "\"2024.1\"")]
    public async Task A_table_that_cannot_be_answered_names_what_can(string arguments, string code, string remedy)
    {
        var error = Assert.Single(await shipped.Server.Errors($$"""{ indicator(code: "opgestarte-trajecten") { table({{arguments}}) { rowCount } } }"""));

        Assert.Equal(code, CodeOf(error));
        Assert.Contains(remedy, error.GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal("[\"indicator\",\"table\"]", error.GetProperty("path").GetRawText());
    }

    [Fact]
    public async Task All_that_is_wrong_with_a_table_is_told_at_once()
    {
        var errors = await shipped.Server.Errors(
            """{ indicator(code: "opgestarte-trajecten") { table(by: ["regio", "geslacht"], where: [{dimension: "geslacht", in: ["man"]}]) { rowCount } } }""");

        Assert.Equal(["DIMENSION_UNKNOWN", "CATEGORY_UNKNOWN"], errors.Select(CodeOf));
        Assert.Single(await shipped.Server.Errors("""{ indicator(code: "opgestarte-trajecten") { table(by: ["regio", "regio", "regio"]) { rowCount } } }"""));
    }

    [Fact]
    public async Task A_negative_page_and_a_share_of_what_is_not_there_are_errors()
    {
        var errors = await shipped.Server.Errors("""
            { indicator(code: "opgestarte-trajecten") { a: table { rows(first: -1) { value } } b: table { rows { value share(within: "region") } } } }
            """);

        Assert.Contains("PAGE_NEGATIVE", errors.Select(CodeOf));
        Assert.Contains("SHARE_WITHIN_UNKNOWN", (await shipped.Server.Errors(
            """{ indicator(code: "opgestarte-trajecten") { table { rows { share(within: "region") } } } }""")).Select(CodeOf));
    }

    [Fact]
    public async Task An_empty_filter_is_answered_with_a_remark()
    {
        var table = (await shipped.Server.Data(
            """{ indicator(code: "opgestarte-trajecten") { table(by: ["region"], where: [{dimension: "region", in: []}]) { rowCount rows { value } notes { code } } } }"""))
            .GetProperty("indicator").GetProperty("table");

        Assert.Equal(0, table.GetProperty("rowCount").GetInt32());
        Assert.Contains(table.GetProperty("notes").EnumerateArray(), note => note.GetProperty("code").GetString() == "NOTHING_MATCHED");
    }

    [Theory]
    [InlineData("this is no JSON", 400, "BAD_REQUEST")]
    [InlineData("", 400, "BAD_REQUEST")]
    [InlineData("[]", 400, "BAD_REQUEST")]
    [InlineData("""{"query": 7}""", 400, "BAD_REQUEST")]
    [InlineData("""{"variables": {}}""", 400, "BAD_REQUEST")]
    public async Task A_body_that_is_no_request_is_refused_with_a_reason(string body, int status, string code)
    {
        var answer = await shipped.Server.Post(body);

        Assert.Equal(status, answer.Status);
        var error = JsonSerializer.Deserialize<JsonElement>(answer.Body).GetProperty("errors")[0];
        Assert.Equal(code, CodeOf(error));
        Assert.False(string.IsNullOrWhiteSpace(error.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_refused()
    {
        var answer = await shipped.Server.Post($$"""{"query": "{{new string(' ', 10_000_000)}}"}""");

        Assert.Equal(413, answer.Status);
        Assert.Equal("BODY_TOO_LARGE", CodeOf(JsonSerializer.Deserialize<JsonElement>(answer.Body).GetProperty("errors")[0]));
    }

    [Fact]
    public async Task More_cells_than_the_limit_are_refused()
    {
        var limit = (await shipped.Server.Data("{ limits { cells depth tokens fields aliases bodyBytes seconds } }")).GetProperty("limits").GetProperty("cells").GetInt32();
        var tables = string.Join(' ', Enumerable.Range(0, (limit / (4 * 14 * 10)) + 1).Select(i => $$"""t{{i}}: table(by: ["year", "region", "actor"]) { rows { value } }"""));

        var errors = await shipped.Server.Errors($$"""{ indicator(code: "afgesloten-trajecten") { {{tables}} } }""");

        Assert.Contains("TOO_MANY_CELLS", errors.Select(CodeOf));
    }

    private static string? CodeOf(JsonElement error) => error.GetProperty("extensions").GetProperty("code").GetString();
}
