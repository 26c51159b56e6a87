using System.Net.Http.Json;
using System.Text.Json;

namespace NaftStats.Attacks.Contract;

/// <summary>The service as anyone can ask it: GraphQL over HTTP, and files.</summary>
public sealed class PublicApi(HttpClient client)
{
    private int _requests;

    /// <summary>How many requests were sent.</summary>
    public int Requests => _requests;

    /// <summary>Asks a question and gives the whole answer.</summary>
    public async Task<JsonElement> Ask(string query) => JsonSerializer.Deserialize<JsonElement>(await Text(query));

    /// <summary>Asks a question and gives the bytes of the answer as text.</summary>
    public async Task<string> Text(string query)
    {
        Interlocked.Increment(ref _requests);
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query }) };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        using var response = await client.SendAsync(request);
        return await response.Content.ReadAsStringAsync();
    }

    /// <summary>Asks a question that must have an answer without errors.</summary>
    public async Task<JsonElement> Data(string query)
    {
        var answer = await Ask(query);
        return answer.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException($"The API answers with errors: {errors}\nto: {query}")
            : answer.GetProperty("data");
    }

    /// <summary>Fetches a file.</summary>
    public Task<byte[]> File(string path)
    {
        Interlocked.Increment(ref _requests);
        return client.GetByteArrayAsync(path);
    }

    /// <summary>Sends a request as it is, and gives status, headers and body.</summary>
    public async Task<(int Status, string Headers, string Body)> Send(HttpMethod method, string path, string? body = null)
    {
        Interlocked.Increment(ref _requests);
        using var request = new HttpRequestMessage(method, path);
        if (body is not null)
        {
            request.Content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        }

        using var response = await client.SendAsync(request);
        var headers = response.Headers.Concat(response.Content.Headers)
            .Where(header => header.Key is not "Date")
            .Select(header => $"{header.Key}: {string.Join(", ", header.Value)}")
            .Order(StringComparer.Ordinal);
        return ((int)response.StatusCode, string.Join('\n', headers), await response.Content.ReadAsStringAsync());
    }
}
