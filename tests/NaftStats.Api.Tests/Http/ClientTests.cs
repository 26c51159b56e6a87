using System.Net;
using System.Text.Json;

namespace NaftStats.Api.Tests.Http;

/// <summary>Who a client is, and how much it may ask.</summary>
[Collection(TestApiCollection.Name)]
public sealed class ClientTests(TestApi api)
{
    private const string Page = "/releases/2024.1/audit";

    [Theory]
    [InlineData(Requests.Small)]
    [InlineData("/graphql/?query=%7Brelease%7Bversion%7D%7D")]
    [InlineData("/GraphQL?query=%7Brelease%7Bversion%7D%7D")]
    [InlineData("/graphql/schema.graphql")]
    [InlineData(Page)]
    [InlineData(Page + "/")]
    public async Task A_client_is_limited_however_it_writes_the_path(string path)
    {
        await using var limited = api.With(("Limits:RequestsPerSecond", "1"), ("Limits:Burst", "3"));
        using var client = limited.CreateClient();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 12; i++)
        {
            using var answer = await client.Get(path);
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(HttpStatusCode.OK, statuses[0]);
        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Theory]
    [InlineData(Requests.Small, "application/json")]
    [InlineData(Page, "application/problem+json")]
    public async Task A_client_that_is_limited_is_told_so_in_the_shape_of_every_error(string path, string mediaType)
    {
        await using var limited = api.With(("Limits:RequestsPerSecond", "1"), ("Limits:Burst", "1"));
        using var client = limited.CreateClient();

        // All that a client asks counts together.
        using var first = await client.Get(Requests.Small);
        using var answer = await client.Get(path, ("Accept", mediaType));
        var body = JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync());

        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Equal(mediaType, answer.Content.Headers.ContentType!.MediaType);
        Assert.Equal("RATE_LIMITED", (body.TryGetProperty("errors", out var errors) ? errors[0].GetProperty("extensions") : body).GetProperty("code").GetString());
        Assert.True(answer.Headers.RetryAfter!.Delta >= TimeSpan.FromSeconds(1));
        Assert.Equal("*", answer.Header("Access-Control-Allow-Origin"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.Equal("Accept, Accept-Language, Accept-Encoding", answer.Header("Vary"));
    }

    [Fact]
    public async Task Health_and_metrics_answer_whoever_asks()
    {
        await using var limited = api.With(("Limits:RequestsPerSecond", "1"), ("Limits:Burst", "1"));
        using var client = limited.CreateClient();
        for (var i = 0; i < 5; i++)
        {
            foreach (var path in new[] { "/health/live", "/health/ready", "/metrics" })
            {
                using var answer = await client.Get(path);
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            }
        }
    }

    [Theory]
    [InlineData("203.0.113.{0}, 10.0.0.9", false)]
    [InlineData("203.0.113.{0}, 192.168.0.1, 10.0.0.9", false)]
    [InlineData("203.0.113.{0}, 203.0.113.1, 10.0.0.9", true)]
    [InlineData("203.0.113.{0}, nonsense, 10.0.0.9", true)]
    [InlineData("2001:db8::{0}", true)]
    [InlineData("2001:db8:0:{0}::1", false)]
    public async Task The_client_is_the_first_address_from_the_right_that_is_no_known_proxy(string forwarded, bool isOne)
    {
        // The machine itself is a proxy, and so are those before it.
        await using var behind = api.With(
            ("Limits:RequestsPerSecond", "1"), ("Limits:Burst", "2"), ("Proxies:Known:0", "127.0.0.1"), ("Proxies:Known:1", "10.0.0.0/8"), ("Proxies:Known:2", "192.168.0.1"));
        using var client = behind.CreateClient();
        var statuses = new List<HttpStatusCode>();
        for (var i = 10; i < 22; i++)
        {
            using var answer = await client.Get(Requests.Small, ("X-Forwarded-For", string.Format(null, forwarded, i)));
            statuses.Add(answer.StatusCode);
        }

        Assert.Equal(isOne, statuses.Contains(HttpStatusCode.TooManyRequests));
    }

    [Fact]
    public async Task Without_a_known_proxy_nobody_is_another_client_by_saying_so()
    {
        await using var open = api.With(("Limits:RequestsPerSecond", "1"), ("Limits:Burst", "2"));
        using var client = open.CreateClient();
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 10; i++)
        {
            using var answer = await client.Get(Requests.Small, ("X-Forwarded-For", $"203.0.113.{i}"));
            statuses.Add(answer.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
    }

    [Fact]
    public async Task The_contract_tells_all_limits_as_they_are_set()
    {
        string[] names =
        [
            "depth", "tokens", "fields", "aliases", "directives", "definitions", "stringLength", "listLength", "values", "errors", "cells", "seconds", "bodyBytes", "urlLength",
            "responseBytes", "requestsPerSecond", "burst", "concurrentRequests", "queuedRequests",
        ];
        int[] set = [.. names.Select((name, i) => (name is "responseBytes" ? 1_048_576 : name is "urlLength" ? 10_000 : 50) + i)];
        await using var limited = api.With([.. names.Zip(set, (name, limit) => ($"Limits:{name}", $"{limit}"))]);
        using var client = limited.CreateClient();

        var answer = JsonSerializer.Deserialize<JsonElement>(await client.GetStringAsync(new Uri($"/graphql?query={{limits{{{string.Join(' ', names)}}}}}", UriKind.Relative)));

        Assert.Equal(set, names.Select(name => answer.GetProperty("data").GetProperty("limits").GetProperty(name).GetInt32()));
    }
}
