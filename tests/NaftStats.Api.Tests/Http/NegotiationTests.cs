using System.Net;

namespace NaftStats.Api.Tests.Http;

/// <summary>Codings and tags are compared as HTTP says.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9110"/>
[Collection(TestApiCollection.Name)]
public sealed class NegotiationTests(TestApi api)
{
    [Theory]
    [InlineData("br", "br")]
    [InlineData("BR", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("br; q=0", null)]
    [InlineData("br ;q=0 , gzip", "gzip")]
    [InlineData("BR;Q=0.1, GZIP;Q=0.5", "gzip")]
    [InlineData("*;q=0", null)]
    [InlineData("*", "br")]
    [InlineData("br;q=0, *", "gzip")]
    [InlineData("*;q=0.5, BR;q=0, gzip;q=0.1", "gzip")]
    [InlineData("gzip;q=0, *;q=0.5", "br")]
    [InlineData("br;q=0, gzip;q=0, *;q=1", null)]
    [InlineData("gzip, *;q=0", "gzip")]
    [InlineData("xbr, notgzip", null)]
    [InlineData("identity", null)]
    [InlineData("identity;q=1, br;q=0.5", null)]
    [InlineData("", null)]
    public async Task An_answer_comes_in_a_coding_that_the_client_takes(string accepted, string? coding)
    {
        foreach (var path in new[] { Requests.Large, "/graphql/schema.graphql", "/releases/2024.1/audit" })
        {
            using var answer = await api.Client.Get(path, ("Accept-Encoding", accepted));

            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal(coding, answer.Header("Content-Encoding"));
        }
    }

    [Theory]
    [InlineData("TAG", HttpStatusCode.NotModified)]
    [InlineData("*", HttpStatusCode.NotModified)]
    [InlineData("W/TAG", HttpStatusCode.NotModified)]
    [InlineData("\"a\", W/\"b,c\", TAG", HttpStatusCode.NotModified)]
    [InlineData("\"00000000000000000000000000000000\"", HttpStatusCode.OK)]
    [InlineData("nonsense", HttpStatusCode.OK)]
    public async Task A_client_that_holds_the_answer_is_told_so(string ifNoneMatch, HttpStatusCode status)
    {
        foreach (var path in new[] { Requests.Small, Requests.Large, "/graphql/schema.graphql", "/releases/2024.1/audit" })
        {
            using var first = await api.Client.Get(path);
            var tag = first.Headers.ETag!.Tag;
            foreach (var method in new[] { HttpMethod.Get, HttpMethod.Head })
            {
                using var answer = await api.Client.Send(method, path, ("If-None-Match", ifNoneMatch.Replace("TAG", tag, StringComparison.Ordinal)));

                Assert.Equal(status, answer.StatusCode);
                Assert.Equal(first.Headers.ETag, answer.Headers.ETag);
            }
        }
    }

    [Fact]
    public async Task A_question_that_has_no_answer_is_not_held_by_anyone()
    {
        using var answer = await api.Client.Get("/graphql?query=%7Bindicator(code:%22x%22)%7Btitle%7D%7D", ("If-None-Match", "*"));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("INDICATOR_UNKNOWN", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }
}
