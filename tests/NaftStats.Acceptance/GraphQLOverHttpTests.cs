using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace NaftStats.Acceptance;

/// <summary>What HTTP says of requests and answers holds for GraphQL, and what is wrong with a request is said in its own shape.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed class GraphQLOverHttpTests(ShippedData shipped)
{
    private const string Question = """{"query": "{ release { version } }"}""";

    private static readonly string Path = Server.PathOf("{ release { version } }");

    [Theory]
    [InlineData("gzip")]
    [InlineData("GZip")]
    [InlineData("x-gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    [InlineData("identity")]
    public async Task A_body_comes_compressed(string coding)
    {
        using var answer = await Post(Compressed(Question, coding), coding);

        Assert.Contains("2024.1", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_in_another_coding_is_refused_with_those_that_are_read()
    {
        using var answer = await Post(Encoding.UTF8.GetBytes(Question), "compress");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.StatusCode);
        Assert.Equal("gzip, br, deflate", string.Join(", ", answer.Headers.GetValues("Accept-Encoding")));
        Assert.Equal("UNSUPPORTED_MEDIA_TYPE", await CodeOf(answer));
    }

    [Fact]
    public async Task A_small_body_that_becomes_a_large_one_is_refused()
    {
        var bomb = Compressed($$"""{"query": "{{new string(' ', 50_000_000)}}"}""", "gzip");
        using var answer = await Post(bomb, "gzip");

        Assert.True(bomb.Length < 100_000);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Equal("BODY_TOO_LARGE", await CodeOf(answer));
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("deflate")]
    [InlineData("br")]
    public async Task A_body_that_is_not_in_the_coding_that_it_says_is_refused(string coding)
    {
        using var answer = await Post(Encoding.UTF8.GetBytes(Question), coding);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("BAD_REQUEST", await CodeOf(answer));
    }

    [Fact]
    public async Task Another_method_is_refused_with_those_that_are_served()
    {
        using var answer = await shipped.Server.Send(HttpMethod.Delete, "/graphql");

        Assert.Equal(HttpStatusCode.MethodNotAllowed, answer.StatusCode);
        Assert.Equal("GET, HEAD, POST", string.Join(", ", answer.Content.Headers.Allow));
        Assert.Equal("METHOD_NOT_ALLOWED", await CodeOf(answer));
    }

    [Theory]
    [InlineData("&release=", "empty")]
    [InlineData("&release=2024.1&release=2024.1", "2 times")]
    [InlineData("&relaese=2024.1", "Did you mean \"release\"")]
    [InlineData("&operation=x", "\"operation\"")]
    [InlineData("&variables=[]", "\"variables\" must be a JSON object")]
    [InlineData("&variables={", "\"variables\" is not valid JSON")]
    [InlineData("&variables=%7B%22a%22:1,%22a%22:2%7D", "\"variables\" is not valid JSON")]
    [InlineData("&variables=%7B%22a%22:%22%5Cud800%22%7D", "\"variables\" holds text that is not valid Unicode")]
    [InlineData("&extensions=[]", "\"extensions\" must be a JSON object")]
    [InlineData("&extensions={", "\"extensions\" is not valid JSON")]
    public async Task A_parameter_that_says_nothing_is_an_error(string parameter, string problem)
    {
        using var answer = await shipped.Server.Send(HttpMethod.Get, Path + parameter);
        var body = await answer.Content.ReadAsStringAsync();

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(problem.Replace("\"", "\\\"", StringComparison.Ordinal), body, StringComparison.Ordinal);
        Assert.Equal("BAD_REQUEST", await CodeOf(answer));
    }

    [Fact]
    public async Task Variables_are_refused_however_often_they_are_sent()
    {
        var list = $"{{\"a\":[{string.Join(',', Enumerable.Repeat(1, 251))}]}}";
        foreach (var _ in Enumerable.Range(0, 2))
        {
            using var byUrl = await shipped.Server.Send(HttpMethod.Get, $"{Path}&variables={Uri.EscapeDataString(list)}");
            using var byBody = await Post(Encoding.UTF8.GetBytes($"{{\"query\":\"{{ release {{ version }} }}\",\"variables\":{list}}}"), null);

            Assert.Equal((HttpStatusCode.BadRequest, "LIMIT_EXCEEDED"), (byUrl.StatusCode, await CodeOf(byUrl)));
            Assert.Equal((HttpStatusCode.BadRequest, "LIMIT_EXCEEDED"), (byBody.StatusCode, await CodeOf(byBody)));
        }
    }

    [Theory]
    [InlineData("&variables=null")]
    [InlineData("&variables=")]
    [InlineData("&extensions=null")]
    public async Task A_parameter_that_is_null_is_none(string parameter)
    {
        using var answer = await shipped.Server.Send(HttpMethod.Get, Path + parameter);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.DoesNotContain("\"errors\"", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_post_is_pinned_by_its_URL_and_asks_in_its_body()
    {
        using var pinned = await Post(Encoding.UTF8.GetBytes(Question), null, "/graphql?release=2024.1");
        using var both = await Post(Encoding.UTF8.GetBytes(Question), null, Path);

        Assert.Equal(HttpStatusCode.OK, pinned.StatusCode);
        Assert.Equal(HttpStatusCode.BadRequest, both.StatusCode);
    }

    [Fact]
    public async Task A_URL_that_is_too_long_is_refused_with_a_reason()
    {
        using var answer = await shipped.Server.Send(HttpMethod.Get, Server.PathOf($"{{ release {{ version }} }} # {new string('x', 20_000)}"));

        Assert.Equal(HttpStatusCode.RequestUriTooLong, answer.StatusCode);
        Assert.Equal("URL_TOO_LONG", await CodeOf(answer));
    }

    [Theory]
    [InlineData("/graphql")]
    [InlineData("/graphql?query=%7B&x=1")]
    [InlineData("/graphql?query=%7B")]
    [InlineData("/graphql?documentId=x")]
    public async Task An_error_is_kept_by_nobody_and_says_what_it_depends_on(string path)
    {
        using var answer = await shipped.Server.Send(HttpMethod.Get, path, ("Accept", "application/graphql-response+json"));

        Assert.True((int)answer.StatusCode >= 400);
        Assert.Equal("no-store", answer.Headers.CacheControl!.ToString());
        Assert.Equal(["Accept", "Accept-Encoding", "Accept-Language"], answer.Headers.Vary.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Letters_come_as_they_are()
    {
        var body = (await shipped.Server.Post("""{"query": "{ indicator(code: \"l'été <b>\") { code } }"}""")).Body;

        Assert.Contains("Er is geen indicator \\\"l'été <b>\\\".", body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ release { version }\n")]
    [InlineData("{ release { version }\n\n\n")]
    [InlineData("{ release\r\n{ version }\r\n")]
    [InlineData("{ release { version } } }")]
    [InlineData("{ release { version(a: \"")]
    [InlineData("")]
    [InlineData("#")]
    public async Task An_error_is_placed_inside_of_the_document(string document)
    {
        var error = Assert.Single((await shipped.Server.Ask(document)).GetProperty("errors").EnumerateArray());
        var lines = document.Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n');

        Assert.True(error.GetProperty("extensions").GetProperty("code").GetString() is "SYNTAX_ERROR" or "OPERATION_INVALID");
        foreach (var location in error.TryGetProperty("locations", out var locations) ? locations.EnumerateArray() : [])
        {
            var line = location.GetProperty("line").GetInt32();
            Assert.InRange(line, 1, lines.Length);
            Assert.InRange(location.GetProperty("column").GetInt32(), 1, lines[line - 1].Length + 1);
        }
    }

    private static byte[] Compressed(string text, string coding)
    {
        using var output = new MemoryStream();
        using (Stream stream = coding switch
        {
            "br" => new BrotliStream(output, CompressionLevel.Fastest, true),
            "deflate" => new ZLibStream(output, CompressionLevel.Fastest, true),
            "identity" => output,
            _ => new GZipStream(output, CompressionLevel.SmallestSize, true),
        })
        {
            stream.Write(Encoding.UTF8.GetBytes(text));
        }

        return output.ToArray();
    }

    private static async Task<string?> CodeOf(HttpResponseMessage answer) =>
        JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync()).GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();

    private async Task<HttpResponseMessage> Post(byte[] body, string? coding, string path = "/graphql")
    {
        using var content = new ByteArrayContent(body);
        content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        if (coding is not null)
        {
            content.Headers.ContentEncoding.Add(coding);
        }

        return await shipped.Server.Client.PostAsync(new Uri(path, UriKind.Relative), content);
    }
}
