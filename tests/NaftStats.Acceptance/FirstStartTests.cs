using System.Net;
using System.Text.Json;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>A server on an empty database: it listens at once, and tells whoever asks to wait until its first release is there.</summary>
[Collection(OneWayReleasesCollection.Name)]
public sealed class FirstStartTests(OneWayReleases published)
{
    [Fact]
    public async Task Whoever_asks_before_the_first_release_is_told_to_wait_and_then_answered()
    {
        await using var server = await Listen();
        var output = server.Output;
        Assert.True(output.IndexOf("First start: ", StringComparison.Ordinal) is >= 0 and var said && said < output.IndexOf("Now listening", StringComparison.Ordinal), output);

        var page = await Get(server, "/", "text/html,application/xhtml+xml,*/*;q=0.8", "fr-BE");
        Assert.Contains("<html lang=\"fr\">", page, StringComparison.Ordinal);
        Assert.Contains("NaftStats se prépare", page, StringComparison.Ordinal);
        Assert.Contains("<html lang=\"en\">", await Get(server, "/en/indicators/opgestarte-trajecten", "text/html", "fr-BE"), StringComparison.Ordinal);

        var problem = JsonSerializer.Deserialize<JsonElement>(await Get(server, "/data/opgestarte-trajecten.csv", "*/*", "nl", "application/problem+json"));
        Assert.Equal("GETTING_READY", problem.GetProperty("code").GetString());
        var error = JsonSerializer.Deserialize<JsonElement>(await Get(server, "/graphql?query={release{version}}", "application/json", "nl", "application/json")).GetProperty("errors")[0];
        Assert.Equal("GETTING_READY", error.GetProperty("extensions").GetProperty("code").GetString());

        Assert.Equal(HttpStatusCode.OK, await Status(server, "/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await Status(server, "/health/ready"));
        Assert.DoesNotContain("Serving release", server.Output, StringComparison.Ordinal);

        await server.WaitFor("Serving release 2024.1");
        Assert.Equal(HttpStatusCode.OK, await Status(server, "/health/ready"));
        Assert.Contains("2024.1", await server.Client.GetStringAsync(new Uri("/graphql?query={release{version}}", UriKind.Relative)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_is_ended_before_it_is_ready_ends_and_leaves_nothing()
    {
        await using var server = await Listen();

        Assert.Equal(0, await server.Stop());
        Assert.DoesNotContain("Unhandled", server.Output, StringComparison.Ordinal);
    }

    private Task<ApiServer> Listen() =>
        ApiServer.Listen(published.New().Location, new Dictionary<string, string> { ["FirstRelease__SeedData"] = published.SeedData });

    private static async Task<HttpStatusCode> Status(ApiServer server, string path)
    {
        using var response = await server.Client.GetAsync(new Uri(path, UriKind.Relative));
        return response.StatusCode;
    }

    private static async Task<string> Get(ApiServer server, string path, string accept, string language, string type = "text/html")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        request.Headers.Accept.ParseAdd(accept);
        request.Headers.AcceptLanguage.ParseAdd(language);
        using var response = await server.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, response.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(10), response.Headers.RetryAfter?.Delta);
        Assert.True(response.Headers.CacheControl?.NoStore);
        Assert.Equal(type, response.Content.Headers.ContentType?.MediaType);
        return await response.Content.ReadAsStringAsync();
    }
}
