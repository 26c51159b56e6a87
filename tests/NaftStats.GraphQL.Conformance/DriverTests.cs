using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text.Json;
using System.Text.Json.Nodes;
using NaftStats.Testing;

namespace NaftStats.GraphQL.Conformance;

/// <summary>The driver as a process, asked as a conformance suite would.</summary>
public sealed class DriverTests : IAsyncLifetime
{
    private readonly HttpClient _client = new() { Timeout = TimeSpan.FromSeconds(60) };
    private RunningProcess _driver = null!;

    public async Task InitializeAsync()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        string url = $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}";
        listener.Stop();
        _driver = new RunningProcess(
            BuiltProgram.Host,
            [Path.Combine(AppContext.BaseDirectory, "NaftStats.GraphQL.Driver.dll")],
            new Dictionary<string, string> { ["ASPNETCORE_URLS"] = url });
        await _driver.WaitFor("Now listening", TimeSpan.FromSeconds(60));
        _client.BaseAddress = new Uri(url);
    }

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _driver.DisposeAsync();
    }

    [Fact]
    public async Task Answers_any_schema_with_fixed_values()
    {
        Assert.Equal(HttpStatusCode.OK, (await _client.GetAsync("/health")).StatusCode);
        const string Schema = "type Query { i: Int f: Float s: String b: Boolean id: ID d: Date e: [E!] u: U n: N! } scalar Date enum E { Z A } union U = T2 | T1 "
            + "interface N { i: Int } type T1 implements N { i: Int } type T2 implements N { i: Int }";
        JsonNode answer = await ExecuteAsync(Schema, "query($x: Boolean!) { i f s b id d e @include(if: $x) u { __typename } n { __typename i } }", new { x = true });
        Assert.Equal(
            """{"i":2,"f":3.14,"s":"str","b":true,"id":"id","d":"str","e":["Z","Z"],"u":{"__typename":"T1"},"n":{"__typename":"T2","i":2}}""",
            answer["data"]!.ToJsonString());
    }

    [Fact]
    public async Task Gives_errors_for_what_cannot_run()
    {
        (string Schema, string Query, string Message)[] cases =
        [
            ("type Query {", "{ a }", "Syntax Error: Expected Name, found <EOF>."),
            ("type Query { a: B }", "{ a }", "Unknown type \"B\"."),
            ("type Query { a(i: I): Int } input I { i: I = {} }", "{ a }", "Invalid circular reference. The default value of Input Object field I.i references itself."),
            ("type Query { a: Int }", "{ b }", "Cannot query field \"b\" on type \"Query\". Did you mean \"a\"?"),
            ("type Query { a: Int }", "query($a: Int!) { __typename @skip(if: true) x: a @include(if: $a) }", "Variable \"$a\" of type \"Int!\" used in position expecting type \"Boolean!\"."),
            ("interface N { a: Int } type Query { n: N }", "{ n { a } }", "Abstract type \"N\" must resolve to an Object type at runtime for field \"Query.n\"."),
        ];
        foreach ((string schema, string query, string message) in cases)
        {
            JsonNode answer = await ExecuteAsync(schema, query, new { });
            Assert.Contains(answer["errors"]!.AsArray(), e => (string)e!["message"]! == message);
        }

        string large = "type Query { t0: T0 }" + string.Concat(Enumerable.Range(0, 4000).Select(i => $" type T{i} {{ next: T{(i + 1) % 4000} }}"));
        Assert.Equal("{\"t0\":{\"next\":{\"__typename\":\"T1\"}}}", (await ExecuteAsync(large, "{ t0 { next { __typename } } }", new { }))["data"]!.ToJsonString());
        using HttpResponseMessage broken = await _client.PostAsync("/execute", new StringContent("{"));
        Assert.Equal(HttpStatusCode.BadRequest, broken.StatusCode);
    }

    private async Task<JsonNode> ExecuteAsync(string schema, string query, object variables)
    {
        using HttpResponseMessage response = await _client.PostAsJsonAsync("/execute", new { schema, query, variables });
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return JsonNode.Parse(await response.Content.ReadAsStringAsync(), null, new JsonDocumentOptions { MaxDepth = 1000 })!;
    }
}
