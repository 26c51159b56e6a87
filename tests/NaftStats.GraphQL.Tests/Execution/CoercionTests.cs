namespace NaftStats.GraphQL.Tests.Execution;

public class CoercionTests
{
    [Theory]
    [InlineData("Int", "1.5", "Variable \"$v\" got invalid value 1.5; Int cannot represent non-integer value: 1.5")]
    [InlineData("Int", "3000000000", "Variable \"$v\" got invalid value 3000000000; Int cannot represent non 32-bit signed integer value: 3000000000")]
    [InlineData("Int", "\"1\"", "Variable \"$v\" got invalid value \"1\"; Int cannot represent non-integer value: \"1\"")]
    [InlineData("Int!", "null", "Variable \"$v\" of non-null type \"Int!\" must not be null.")]
    [InlineData("String", "1", "Variable \"$v\" got invalid value 1; String cannot represent a non string value: 1")]
    [InlineData("Boolean", "0", "Variable \"$v\" got invalid value 0; Boolean cannot represent a non boolean value: 0")]
    [InlineData("ID", "1.5", "Variable \"$v\" got invalid value 1.5; ID cannot represent value: 1.5")]
    [InlineData("[Genre!]", "[\"FICTION\", \"FICTIO\"]", "Variable \"$v\" got invalid value \"FICTIO\" at \"v[1]\"; Value \"FICTIO\" does not exist in \"Genre\" enum. Did you mean the enum value \"FICTION\"?")]
    [InlineData("[Genre!]", "[null]", "Variable \"$v\" got invalid value null at \"v[0]\"; Expected non-nullable type \"Genre!\" not to be null.")]
    [InlineData("Filter", "{\"range\": {\"from\": 1}}", "Variable \"$v\" got invalid value { from: 1 } at \"v.range\"; Field \"to\" of required type \"Int!\" was not provided.")]
    [InlineData("Filter", "{\"txt\": \"x\"}", "Variable \"$v\" got invalid value { txt: \"x\" }; Field \"txt\" is not defined by type \"Filter\". Did you mean \"text\"?")]
    [InlineData("Filter", "[]", "Variable \"$v\" got invalid value []; Expected type \"Filter\" to be an object.")]
    public async Task Says_what_is_wrong_with_a_variable(string type, string value, string message)
    {
        string use = type switch
        {
            "Filter" => "{ search(filter: $v) { title } }",
            _ => "{ echo(" + type.Trim('!', '[', ']') switch { "Int" => "int", "String" => "text", "Boolean" => "flag", "ID" => "id", _ => "genres" } + ": $v) }",
        };
        type = type == "Filter" ? "Filter!" : type;
        string answer = await Library.AskAsync($"query($v: {type}) {use}", $"{{\"v\": {value}}}");
        using var json = System.Text.Json.JsonDocument.Parse(answer);
        var error = json.RootElement.GetProperty("errors")[0];
        Assert.Equal(message, error.GetProperty("message").GetString());
        Assert.Equal("VARIABLE_INVALID", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.False(json.RootElement.TryGetProperty("data", out _));
    }

    [Theory]
    [InlineData("{ echo(int: 1, float: 2, id: 7, text: \"t\", flag: true, genres: FICTION) }", """{"int":1,"float":2,"text":"t","flag":true,"id":"7","genres":["Fiction"],"nested":null}""")]
    [InlineData("{ echo(nested: [[1, null], null]) }", """{"int":null,"float":null,"text":null,"flag":null,"id":null,"genres":null,"nested":[[1,null],null]}""")]
    [InlineData("{ echo(nested: 5) }", """{"int":null,"float":null,"text":null,"flag":null,"id":null,"genres":null,"nested":[[5]]}""")]
    public async Task Arguments_reach_the_resolver_in_the_types_it_takes(string query, string expected)
    {
        using var json = System.Text.Json.JsonDocument.Parse(await Library.AskAsync(query));
        Assert.Equal(expected, json.RootElement.GetProperty("data").GetProperty("echo").GetString());
    }

    [Fact]
    public async Task Half_a_surrogate_pair_in_a_variable_is_an_error()
    {
        string answer = await Library.AskAsync("query($v: String) { echo(text: $v) }", """{"v": "\ud83d"}""");
        Assert.Contains("not valid Unicode", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_variable_is_named()
    {
        string answer = await Library.AskAsync("query($id: ID!) { book(id: $id) { id } }");
        Assert.Contains("Variable \\\"$id\\\" of required type \\\"ID!\\\" was not provided.", answer, StringComparison.Ordinal);
    }
}
