using System.IO.Compression;
using System.Net;
using System.Net.Http.Json;
using System.Text;

namespace NaftStats.Acceptance;

/// <summary>What a browser, a proxy and a CDN rely on: ETags, 304, codings, and who may keep an answer for how long.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed class HttpCachingTests(ShippedData shipped)
{
    private const string Query = """{ indicator(code: "opgestarte-trajecten") { table(by: ["region"]) { rows { region { label } value } } } }""";

    private static string Path(string more = "") => Server.PathOf(Query, more);

    [Fact]
    public async Task The_same_request_gets_the_same_bytes_and_tag_and_then_a_304()
    {
        using var first = await Get();
        using var second = await Get();
        var tag = first.Headers.ETag!.ToString();

        Assert.Equal(tag, second.Headers.ETag!.ToString());
        Assert.False(first.Headers.ETag.IsWeak);
        Assert.Equal(await first.Content.ReadAsByteArrayAsync(), await second.Content.ReadAsByteArrayAsync());
        using var held = await Get(("If-None-Match", tag));
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        Assert.Equal(tag, held.Headers.ETag!.ToString());
        Assert.Empty(await held.Content.ReadAsByteArrayAsync());
        using var weakened = await Get(("If-None-Match", "\"other\", W/" + tag));
        Assert.Equal(HttpStatusCode.NotModified, weakened.StatusCode);
        using var other = await Get(("If-None-Match", "\"00000000000000000000000000000000\""));
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task A_tag_belongs_to_query_variables_language_media_type_and_coding()
    {
        var tags = new List<string>();
        foreach (var (path, header, value) in new[]
        {
            (Path(), "Accept", "application/json"),
            (Path(), "Accept", "application/graphql-response+json"),
            (Path(), "Accept-Language", "fr"),
            (Path(), "Accept-Encoding", "br"),
            (Path(), "Accept-Encoding", "gzip"),
            (Path("&variables=%7B%22a%22:1%7D"), "Accept", "application/json"),
            (Path("%20"), "Accept", "application/json"),
        })
        {
            using var answer = await shipped.Server.Send(HttpMethod.Get, path, (header, value));
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            tags.Add(answer.Headers.ETag!.ToString());
        }

        Assert.Equal(tags.Count, tags.Distinct().Count());
    }

    [Fact]
    public async Task A_post_that_comes_again_is_answered_by_its_own_bytes_media_type_language_and_length()
    {
        static string Body(string region) => $$"""{"query":"{ indicator(code: \"opgestarte-trajecten\") { table(by: [\"region\"], where: [{ dimension: \"region\", in: [\"{{region}}\"] }]) { rows { region { label } value } } } }"}""";
        (string Body, string Accept, string Language)[] requests =
        [
            (Body("brussel"), "application/json", "nl"),
            (Body("brussex"), "application/json", "nl"),
            (Body("brussel") + " ", "application/json", "nl"),
            (Body("brussel"), "application/graphql-response+json", "nl"),
            (Body("brussel"), "application/json", "fr"),
            (Body("brussel") + new string(' ', 40_000), "application/json", "nl"),
        ];
        var rounds = new List<string[]>();
        for (var round = 0; round < 3; round++)
        {
            rounds.Add([.. await Task.WhenAll(requests.Select(request => Post(request.Body, request.Accept, request.Language)))]);
        }

        Assert.Equal(rounds[0], rounds[1]);
        Assert.Equal(rounds[0], rounds[2]);

        // There is no brussex: a refusal, each time. Space around a body changes nothing.
        Assert.StartsWith("OK application/json", rounds[0][0], StringComparison.Ordinal);
        Assert.Contains("errors", rounds[0][1], StringComparison.Ordinal);
        Assert.Equal(rounds[0][0], rounds[0][2]);
        Assert.StartsWith("OK application/graphql-response+json", rounds[0][3], StringComparison.Ordinal);
        Assert.NotEqual(rounds[0][0], rounds[0][4]);
        Assert.Equal(rounds[0][0], rounds[0][5]);
    }

    [Fact]
    public async Task A_post_is_never_answered_with_a_304()
    {
        using var first = await shipped.Server.Send(HttpMethod.Get, Path());
        for (var round = 0; round < 2; round++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query = Query }) };
            request.Headers.Add("If-None-Match", first.Headers.ETag!.ToString());
            using var answer = await shipped.Server.Client.SendAsync(request);

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.NotEmpty(await answer.Content.ReadAsByteArrayAsync());
        }
    }

    [Fact]
    public async Task The_current_release_is_revalidated_and_a_pinned_one_is_kept_for_a_day()
    {
        using var current = await Get();
        using var pinned = await shipped.Server.Send(HttpMethod.Get, Path("&release=2024.1"));
        using var limits = await shipped.Server.Send(HttpMethod.Get, Server.PathOf("{ limits { depth } }", "&release=2024.1"));
        using var unknown = await shipped.Server.Send(HttpMethod.Get, Path("&release=1999.1"));

        Assert.Equal("no-cache, public", Sorted(current));
        Assert.Equal("max-age=86400, public", Sorted(pinned));
        Assert.Equal("no-cache, public", Sorted(limits));
        Assert.Equal(HttpStatusCode.NotFound, unknown.StatusCode);
        Assert.Contains("RELEASE_UNKNOWN", await unknown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(await current.Content.ReadAsStringAsync(), await pinned.Content.ReadAsStringAsync());
        Assert.Equal(["Accept", "Accept-Encoding", "Accept-Language"], current.Headers.Vary.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task An_answer_with_errors_is_kept_by_nobody()
    {
        using var wrong = await shipped.Server.Send(HttpMethod.Get, Server.PathOf("{ indicator(code: \"x\") { title } }"));

        Assert.Equal("no-store", wrong.Headers.CacheControl!.ToString());
        Assert.Null(wrong.Headers.ETag);
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("br;q=0, gzip;q=0.5", "gzip")]
    [InlineData("gzip;q=1, br;q=0.1", "gzip")]
    [InlineData("identity", null)]
    public async Task An_answer_comes_compressed_as_the_client_likes(string accepted, string? coding)
    {
        using var plain = await Get();
        using var answer = await Get(("Accept-Encoding", accepted));
        var expected = await plain.Content.ReadAsStringAsync();

        Assert.Equal(coding, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        await using var bytes = await answer.Content.ReadAsStreamAsync();
        await using Stream body = coding switch
        {
            "br" => new BrotliStream(bytes, CompressionMode.Decompress),
            "gzip" => new GZipStream(bytes, CompressionMode.Decompress),
            _ => bytes,
        };
        using var reader = new StreamReader(body);
        Assert.Equal(expected, await reader.ReadToEndAsync());
        using var held = await Get(("Accept-Encoding", accepted), ("If-None-Match", answer.Headers.ETag!.ToString()));
        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
    }

    [Fact]
    public async Task Head_is_get_without_the_body()
    {
        using var get = await Get();
        using var head = await shipped.Server.Send(HttpMethod.Head, Path());

        Assert.Equal(HttpStatusCode.OK, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal((await get.Content.ReadAsByteArrayAsync()).Length, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
    }

    private Task<HttpResponseMessage> Get(params (string Name, string Value)[] headers) => shipped.Server.Send(HttpMethod.Get, Path(), headers);

    private static string Sorted(HttpResponseMessage answer) =>
        string.Join(", ", answer.Headers.GetValues("Cache-Control").SelectMany(value => value.Split(", ")).Order(StringComparer.Ordinal));

    private async Task<string> Post(string body, string accept, string language)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd(accept);
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var answer = await shipped.Server.Client.SendAsync(request);
        return $"{answer.StatusCode} {answer.Content.Headers.ContentType!.MediaType} {answer.Headers.ETag} {await answer.Content.ReadAsStringAsync()}";
    }
}
