namespace NaftStats.Api.Tests;

/// <summary>Requests as they are, header by header.</summary>
internal static class Requests
{
    /// <summary>The path of a small question.</summary>
    public const string Small = "/graphql?query=%7Brelease%7Bversion%7D%7D";

    /// <summary>The path of a question whose answer is worth compressing.</summary>
    public const string Large = "/graphql?query=%7Bindicators%7Bcode%20title%7D%7D";

    /// <summary>Sends a request.</summary>
    public static async Task<HttpResponseMessage> Send(this HttpClient client, HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            Assert.True(request.Headers.TryAddWithoutValidation(name, value));
        }

        return await client.SendAsync(request);
    }

    /// <summary>Sends a GET.</summary>
    public static Task<HttpResponseMessage> Get(this HttpClient client, string path, params (string Name, string Value)[] headers) => client.Send(HttpMethod.Get, path, headers);

    /// <summary>The values of a header, one after the other; null where there is none.</summary>
    public static string? Header(this HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) || answer.Content.Headers.TryGetValues(name, out values) ? string.Join(", ", values) : null;
}
