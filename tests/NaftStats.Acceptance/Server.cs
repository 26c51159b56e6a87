using System.Net.Http.Json;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NaftStats.Api.Tests;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>The real server on a free port, and a client of it.</summary>
public sealed class Server : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly IAsyncDisposable _server;

    private Server(IAsyncDisposable server, HttpClient client) => (_server, Client) = (server, client);

    /// <summary>A client whose relative addresses are the server's.</summary>
    public HttpClient Client { get; }

    /// <summary>What the server has written so far.</summary>
    public string Output => Process.Output;

    private ApiServer Process => (ApiServer)_server;

    /// <summary>Starts a server as a process on a database, as an operator does, and waits until it listens.</summary>
    public static async Task<Server> Start(string database, IReadOnlyDictionary<string, string>? environment = null)
    {
        var process = await ApiServer.Start(database, environment);
        return new Server(process, process.Client);
    }

    /// <summary>Starts a server within the process of the tests, on a database that holds a release: sooner, where a test is about what it answers.</summary>
    public static Server StartWithin(string database, params (string Name, string Value)[] settings)
    {
        var program = new ApiWithin(database, settings);
        return new Server(program, program.CreateClient());
    }

    /// <summary>Asks a question with POST and returns the whole answer.</summary>
    public async Task<JsonElement> Ask(string query, object? variables = null, string? language = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        if (language is not null)
        {
            request.Headers.AcceptLanguage.ParseAdd(language);
        }

        using var response = await Client.SendAsync(request);
        return JsonSerializer.Deserialize<JsonElement>(await response.Content.ReadAsStringAsync());
    }

    /// <summary>Asks a question that must succeed and returns its data.</summary>
    public async Task<JsonElement> Data(string query, object? variables = null, string? language = null)
    {
        var answer = await Ask(query, variables, language);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{errors}");
        return answer.GetProperty("data");
    }

    /// <summary>Asks a question that must fail and returns its errors, in English unless another language is named.</summary>
    public async Task<JsonElement[]> Errors(string query, object? variables = null, string language = "en") =>
        [.. (await Ask(query, variables, language)).GetProperty("errors").EnumerateArray()];

    /// <summary>Posts a body as it is.</summary>
    public async Task<(int Status, string Body)> Post(string body, string contentType = "application/json")
    {
        using var content = new StringContent(body, Encoding.UTF8);
        content.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(contentType);
        using var response = await Client.PostAsync(new Uri("/graphql", UriKind.Relative), content);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync());
    }

    /// <summary>Sends a request as it is; the caller reads status, headers and bytes.</summary>
    public async Task<HttpResponseMessage> Send(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await Client.SendAsync(request);
    }

    /// <summary>The path of a GET that asks a question.</summary>
    public static string PathOf(string query, string more = "") => $"/graphql?query={Uri.EscapeDataString(query)}{more}";

    /// <summary>Asks the server to end, as an operator does, and waits until it has.</summary>
    public Task<int> Stop() => Process.Stop();

    /// <summary>Waits until the server has written a text.</summary>
    public Task WaitFor(string text) => Process.WaitFor(text);

    /// <summary>JSON as a person reads it.</summary>
    public static string Pretty(JsonElement json) => JsonSerializer.Serialize(json, Indented);

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _server.DisposeAsync();
}
