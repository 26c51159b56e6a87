using System.Net;
using System.Text.Json;

namespace NaftStats.Acceptance;

/// <summary>What every page and every program of the public meets, whatever it asks.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed class HttpTests(ShippedData shipped)
{
    [Fact]
    public async Task Any_page_may_read_and_sees_tag_and_retry_after()
    {
        using var preflight = await shipped.Server.Send(
            HttpMethod.Options, "/graphql", ("Origin", "https://example.org"), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "content-type"));
        using var answer = await shipped.Server.Send(HttpMethod.Get, Server.PathOf("{ release { version } }"), ("Origin", "https://example.org"));

        Assert.Equal(HttpStatusCode.NoContent, preflight.StatusCode);
        Assert.Equal("*", Header(preflight, "Access-Control-Allow-Origin"));
        Assert.Contains("content-type", Header(preflight, "Access-Control-Allow-Headers"), StringComparison.OrdinalIgnoreCase);
        Assert.Equal("*", Header(answer, "Access-Control-Allow-Origin"));
        Assert.Equal("ETag, Retry-After", Header(answer, "Access-Control-Expose-Headers"));
        Assert.False(answer.Headers.Contains("Access-Control-Allow-Credentials"));
    }

    [Fact]
    public async Task Every_answer_carries_the_security_headers_and_none_names_the_server()
    {
        foreach (var path in new[] { Server.PathOf("{ release { version } }"), "/nowhere", "/graphql/schema.graphql" })
        {
            using var answer = await shipped.Server.Send(HttpMethod.Get, path);
            Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
            Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
            Assert.Contains("default-src 'none'", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Fact]
    public async Task A_route_that_does_not_exist_is_a_problem_that_names_one_that_does()
    {
        using var answer = await shipped.Server.Send(HttpMethod.Get, "/nowhere", ("Accept", "*/*"));
        var problem = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("NOT_FOUND", problem.GetProperty("code").GetString());
        Assert.Contains("/graphql", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_contract_comes_compressed_too()
    {
        using var answer = await shipped.Server.Send(HttpMethod.Get, "/graphql/schema.graphql", ("Accept-Encoding", "br"));

        Assert.Equal("br", answer.Content.Headers.ContentEncoding.Single());
    }

    private static string Header(HttpResponseMessage answer, string name) => string.Join(",", answer.Headers.GetValues(name));
}
