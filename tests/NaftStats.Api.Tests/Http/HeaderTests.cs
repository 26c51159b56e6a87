using System.Net;
using System.Text.Json;

namespace NaftStats.Api.Tests.Http;

/// <summary>What every response says, whatever became of the request: behind a cache, one client gets what another was told.</summary>
[Collection(TestApiCollection.Name)]
public sealed class HeaderTests(TestApi api)
{
    public static TheoryData<string, string, int> Responses => new()
    {
        { "GET", Requests.Small, 200 },
        { "HEAD", Requests.Small, 200 },
        { "GET", "/graphql", 400 },
        { "GET", "/graphql?query=%7B", 200 },
        { "DELETE", "/graphql", 405 },
        { "GET", "/graphql?query=%7Brelease%7Bversion%7D%7D&release=1999.1", 404 },
        { "GET", "/graphql?documentId=sha256:00", 404 },
        { "GET", "/graphql?query=" + LongQuery, 414 },
        { "GET", "/nowhere?x=" + LongQuery, 414 },
        { "GET", "/graphql/schema.graphql", 200 },
        { "POST", "/graphql/schema.graphql", 405 },
        { "GET", "/releases/2024.1/audit", 200 },
        { "GET", "/releases/1999.1/audit", 404 },
        { "GET", "/nl/releases/2024.1/audit", 200 },
        { "GET", "/nl/releases/1999.1/audit", 404 },
        { "GET", "/data/opgestarte-trajecten.csv", 200 },
        { "GET", "/data/opgestarte-trajecten.csv?lang=de", 400 },
        { "GET", "/nowhere", 404 },
        { "GET", "/health/ready", 200 },
    };

    // Longer than the limit that is told, and than what Kestrel takes by itself.
    private static readonly string LongQuery = new('a', 20_000);

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task Any_page_may_read_it_and_no_cache_keeps_an_error(string method, string path, int status)
    {
        using var answer = await api.Client.Send(new HttpMethod(method), path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Equal("ETag, Retry-After" + (answer.Header("Content-Disposition") is null ? "" : ", Content-Disposition, Link, Accept-Ranges, Content-Range, Repr-Digest"), answer.Header("Access-Control-Expose-Headers"));
        Assert.Equal("nosniff", answer.Header("X-Content-Type-Options"));
        Assert.Contains("Accept-Encoding", answer.Header("Vary"), StringComparison.Ordinal);
        if (path.StartsWith("/graphql?", StringComparison.Ordinal))
        {
            Assert.Equal("Accept, Accept-Language, Accept-Encoding", answer.Header("Vary"));
        }

        if (status >= 400)
        {
            Assert.Equal("no-store", answer.Header("Cache-Control"));
            Assert.Null(answer.Headers.ETag);
        }
    }

    [Fact]
    public async Task A_304_says_who_may_read_it_and_what_it_depends_on()
    {
        using var first = await api.Client.Get(Requests.Small);
        using var held = await api.Client.Get(Requests.Small, ("If-None-Match", first.Headers.ETag!.ToString()));

        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        foreach (var name in new[] { "Access-Control-Allow-Origin", "Vary", "ETag", "Cache-Control" })
        {
            Assert.Equal(first.Header(name), held.Header(name));
        }
    }

    [Theory]
    [InlineData("GET", "/nowhere", "NOT_FOUND")]
    [InlineData("PUT", "/releases/2024.1/audit", "METHOD_NOT_ALLOWED")]
    [InlineData("GET", "/releases/1999.1/audit", "RELEASE_UNKNOWN")]
    public async Task What_is_wrong_outside_of_GraphQL_is_a_problem_with_a_code_and_a_remedy(string method, string path, string code)
    {
        using var answer = await api.Client.Send(new HttpMethod(method), path);
        var problem = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());

        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal((int)answer.StatusCode, problem.GetProperty("status").GetInt32());
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.EndsWith(problem.GetProperty("remedy").GetString()!, problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET", "/nowhere", "fr", "NOT_FOUND", "Il n’y a rien à /nowhere.")]
    [InlineData("PUT", "/en/publications", "fr", "METHOD_NOT_ALLOWED", "PUT is not served at /en/publications.")]
    [InlineData("GET", "/fr/indicators/nothing", "nl", "INDICATOR_UNKNOWN", "Il n’y a pas d’indicateur")]
    [InlineData("GET", "/en/indicators/opgestarte-trajecten?by=nothing", "nl", "DIMENSION_UNKNOWN", "no dimension")]
    [InlineData("GET", "/en/method/nothing", "nl", "PAGE_UNKNOWN", "There is no \"nothing\".")]
    public async Task A_browser_is_told_what_is_wrong_on_a_page_in_its_language(string method, string path, string language, string code, string message)
    {
        using var answer = await api.Client.Send(new HttpMethod(method), path, ("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"), ("Accept-Language", language));
        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync());

        Assert.True((int)answer.StatusCode is >= 400 and < 500);
        Assert.Equal("text/html", answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Contains("frame-ancestors 'none'", answer.Header("Content-Security-Policy"), StringComparison.Ordinal);
        Assert.Contains(code, page, StringComparison.Ordinal);
        Assert.Contains(message, page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_url_that_is_too_long_is_refused_with_the_limit_and_a_way_out()
    {
        using var answer = await api.Client.Get("/graphql?query=" + LongQuery);
        var error = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("errors")[0];

        Assert.Equal("URL_TOO_LONG", error.GetProperty("extensions").GetProperty("code").GetString());
        Assert.Contains("16000", error.GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Requests.Small)]
    [InlineData("/releases/2024.1/audit")]
    [InlineData("/graphql/schema.graphql")]
    [InlineData("/health/live")]
    [InlineData("/metrics")]
    [InlineData("/nowhere")]
    public async Task Head_is_served_wherever_get_is(string path)
    {
        using var get = await api.Client.Get(path);
        using var head = await api.Client.Send(HttpMethod.Head, path);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentType, head.Content.Headers.ContentType);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }
}
