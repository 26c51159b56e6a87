using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NaftStats.GraphQL.Http;
using NaftStats.GraphQL.Tests.Execution;

namespace NaftStats.GraphQL.Tests.Http;

public sealed class HttpTests : IAsyncLifetime
{
    private readonly HttpClient _client = new();
    private WebApplication _application = null!;

    public Task InitializeAsync() => StartAsync(_ => { });

    public async Task DisposeAsync()
    {
        _client.Dispose();
        await _application.DisposeAsync();
    }

    [Theory]
    [InlineData("application/json", "application/json", 200)]
    [InlineData("*/*", "application/json", 200)]
    [InlineData("application/graphql-response+json", "application/graphql-response+json", 200)]
    [InlineData("application/graphql-response+json, application/json;q=0.9", "application/graphql-response+json", 200)]
    [InlineData("application/json, application/graphql-response+json;q=0.5", "application/json", 200)]
    [InlineData("text/html", "application/json", 406)]
    public async Task Answers_in_the_media_type_that_the_client_prefers(string accept, string mediaType, int status)
    {
        using HttpResponseMessage response = await PostAsync("""{"query":"{ point { x } }"}""", accept);
        Assert.Equal((status, mediaType, "utf-8"), ((int)response.StatusCode, response.Content.Headers.ContentType?.MediaType, response.Content.Headers.ContentType?.CharSet));
    }

    [Theory]
    [InlineData("", 400, "BAD_REQUEST", "The body is empty")]
    [InlineData("{ \"query", 400, "BAD_REQUEST", "The body is not valid JSON: line 1")]
    [InlineData("[]", 400, "BAD_REQUEST", "batches are not served")]
    [InlineData("7", 400, "BAD_REQUEST", "must be a JSON object")]
    [InlineData("{}", 400, "BAD_REQUEST", "The request has no \"query\"")]
    [InlineData("""{"query":7}""", 400, "BAD_REQUEST", "\"query\" must be a string")]
    [InlineData("""{"query":"{a}","variables":[]}""", 400, "BAD_REQUEST", "\"variables\" must be an object")]
    [InlineData("""{"query":"{a}","extensions":"x"}""", 400, "BAD_REQUEST", "\"extensions\" must be an object")]
    [InlineData("""{"query":"{a}","operationName":1}""", 400, "BAD_REQUEST", "\"operationName\" must be a string")]
    [InlineData("""{"query":"{a}"} trailing""", 400, "BAD_REQUEST", "The body is not valid JSON")]
    [InlineData("""{"query":"{"}""", 400, "SYNTAX_ERROR", "Syntax Error: Expected Name, found <EOF>.")]
    [InlineData("""{"query":"{ poin { x } }"}""", 400, "VALIDATION_FAILED", "Cannot query field \"poin\" on type \"Query\". Did you mean \"point\"?")]
    [InlineData("""{"query":"query A { point { x } }","operationName":"B"}""", 400, "OPERATION_INVALID", "Unknown operation named \"B\".")]
    [InlineData("""{"query":"query($id: ID!) { book(id: $id) { id } }"}""", 400, "VARIABLE_INVALID", "Variable \"$id\" of required type \"ID!\" was not provided.")]
    public async Task Says_what_is_wrong_with_a_request(string body, int status, string code, string message)
    {
        using HttpResponseMessage response = await PostAsync(body, "application/graphql-response+json");
        JsonElement error = await ErrorAsync(response);
        Assert.Equal(status, (int)response.StatusCode);
        Assert.Equal(code, error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains(message, error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_document_is_no_failure_of_http_for_clients_of_plain_json()
    {
        using HttpResponseMessage response = await PostAsync("""{"query":"{"}""", "application/json");
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Fact]
    public async Task A_body_of_ten_megabytes_is_refused()
    {
        using HttpResponseMessage response = await PostAsync("{\"query\":\"" + new string('a', 10_000_000) + "\"}", "application/json");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
        Assert.Equal("BODY_TOO_LARGE", (await ErrorAsync(response)).GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task Other_types_of_body_and_other_methods_are_refused()
    {
        using var text = new StringContent("{ point { x } }", Encoding.UTF8, "application/graphql");
        using HttpResponseMessage wrongType = await _client.PostAsync("/graphql", text);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, wrongType.StatusCode);
        using HttpResponseMessage wrongMethod = await _client.DeleteAsync("/graphql");
        Assert.Equal(HttpStatusCode.MethodNotAllowed, wrongMethod.StatusCode);
        Assert.Equal(["GET", "POST"], wrongMethod.Content.Headers.Allow);
    }

    [Fact]
    public async Task A_body_that_is_not_utf8_is_refused()
    {
        using var content = new ByteArrayContent([.. "{\"query\":\""u8, 0xFF, 0xFE, .. "\"}"u8]);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        using HttpResponseMessage response = await _client.PostAsync("/graphql", content);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Fact]
    public async Task Queries_can_be_asked_by_get()
    {
        string query = Uri.EscapeDataString("query Q($id: ID!) { book(id: $id) { title } }");
        string answer = await _client.GetStringAsync($"/graphql?query={query}&operationName=Q&variables={Uri.EscapeDataString("{\"id\":\"1\"}")}");
        Assert.Equal("""{"data":{"book":{"title":"Kaas"}}}""", answer);
        using HttpResponseMessage bad = await _client.GetAsync($"/graphql?query={query}&variables=7");
        Assert.Equal(HttpStatusCode.BadRequest, bad.StatusCode);
    }

    [Fact]
    public async Task The_contract_is_served_as_it_was_written() =>
        Assert.Equal(Library.Sdl, await _client.GetStringAsync("/graphql/schema.graphql"));

    [Fact]
    public async Task The_host_can_step_in()
    {
        await _application.DisposeAsync();
        await StartAsync(o =>
        {
            o.OnExchange = async exchange =>
            {
                await exchange.ExecuteAsync();
                exchange.HttpContext.Response.Headers.ETag = $"\"{exchange.OperationHash[..8]}{exchange.VariablesText.Length}\"";
            };
            o.FindDocument = exchange => new(exchange.Request.Extensions.TryGetProperty("name", out JsonElement name) && name.GetString() == "known" ? "{ point { x } }" : null);
        });
        using HttpResponseMessage known = await PostAsync("""{"extensions":{"name":"known"}}""", "application/json");
        Assert.Equal("""{"data":{"point":{"x":3}}}""", await known.Content.ReadAsStringAsync());
        Assert.NotNull(known.Headers.ETag);
        using HttpResponseMessage unknown = await PostAsync("""{"extensions":{"name":"other"}}""", "application/json");
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    private async Task StartAsync(Action<GraphQLOptions> configure)
    {
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddScoped<Library.Greeter>().AddGraphQL(Library.Sdl, Library.Bind, configure);
        _application = builder.Build();
        _application.MapGraphQL();
        await _application.StartAsync();
        _client.BaseAddress ??= new Uri(_application.Urls.First());
        if (_client.BaseAddress != new Uri(_application.Urls.First()))
        {
            _url = _application.Urls.First();
        }
    }

    private string _url = "";

    private async Task<HttpResponseMessage> PostAsync(string body, string accept)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, _url + "/graphql");
        request.Headers.Accept.ParseAdd(accept);
        request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        return await _client.SendAsync(request);
    }

    private static async Task<JsonElement> ErrorAsync(HttpResponseMessage response)
    {
        using JsonDocument document = JsonDocument.Parse(await response.Content.ReadAsStringAsync());
        return document.RootElement.GetProperty("errors")[0].Clone();
    }
}
