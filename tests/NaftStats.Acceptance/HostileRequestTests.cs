using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>Whatever is sent, the server stays well: it refuses, or answers, and says so in the shape of every other answer.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed class HostileRequestTests(ShippedData shipped)
{
    private const int Generated = 300;
    private const string Rows = "rows of one list";
    private const string Fields = "fields beside each other";

    public static TheoryData<string> Names { get; } = [.. HostileRequests.All.Select(request => request.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_hostile_request_is_refused_or_answered(string name) =>
        await Check(HostileRequests.All.Single(request => request.Name == name));

    [Fact]
    public async Task Documents_at_random_are_refused_or_answered()
    {
        for (var i = 0; i < Generated; i++)
        {
            await Check(HostileGrammar.Request(i));
        }
    }

    [Theory]
    [InlineData(Rows)]
    [InlineData(Fields)]
    public async Task The_time_limit_ends_the_work(string between)
    {
        await using var server = Start(("Limits:Seconds", "1"));
        using var answer = await Ask(server, LongWork(between), CancellationToken.None);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        Assert.Equal(["TIMEOUT"], Codes(JsonSerializer.Deserialize<JsonElement>(await answer.Content.ReadAsStringAsync())));
        Assert.True(await IsServed(server));
    }

    // One request is executed at a time and none may wait: as long as the work goes on, every other question is refused.
    [Fact]
    public async Task A_client_that_hangs_up_ends_the_work()
    {
        await using var server = Start(("Limits:Seconds", "3600"), ("Limits:ConcurrentRequests", "1"), ("Limits:QueuedRequests", "0"));
        using var hangingUp = new CancellationTokenSource();
        var request = Ask(server, LongWork(Fields), hangingUp.Token);
        while (await IsServed(server))
        {
            // The other question was there first.
            request = request.IsCompleted ? Ask(server, LongWork(Fields), hangingUp.Token) : request;
        }

        await hangingUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);

        var patience = Stopwatch.StartNew();
        while (!await IsServed(server))
        {
            Assert.True(patience.Elapsed < TimeSpan.FromMinutes(1), "The server works on for nobody.");
        }
    }

    [Fact]
    public async Task A_request_with_too_many_errors_ends_with_as_many_as_are_told()
    {
        var most = (await shipped.Server.Data("{ limits { errors } }")).GetProperty("limits").GetProperty("errors").GetInt32();
        var errors = await shipped.Server.Errors($"{{ {string.Join(' ', Enumerable.Range(0, 2 * most).Select(i => $"a{i}: indicator(code: \"x{i}\") {{ code }}"))} }}");

        Assert.Equal(most, errors.Length);
        Assert.Equal("a0", errors[0].GetProperty("path")[0].GetString());
    }

    // Millions of values in the rows of one list; or many minutes of sorting, in small fields beside each other.
    private static string LongWork(string between) => between == Rows
        ? $$"""{ indicator(code: "afgesloten-trajecten") { table(by: ["year", "region", "actor"]) { rows { {{Aliases("value")}} } } } }"""
        : $$"""{ themes { indicators { theme { indicators { {{Aliases("table(by: [\"year\"]) { rows(first: 0, order: VALUE_DESCENDING) { value } }")}} } } } } }""";

    private static string Aliases(string field) => string.Join(' ', Enumerable.Range(0, 2_000).Select(i => $"a{i}: {field}"));

    private static async Task<HttpResponseMessage> Ask(Server server, string query, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent(JsonSerializer.Serialize(new { query }), Encoding.UTF8, "application/json"),
        };
        request.Headers.Accept.ParseAdd("application/graphql-response+json");
        return await server.Client.SendAsync(request, cancellationToken);
    }

    private static async Task<bool> IsServed(Server server)
    {
        using var answer = await server.Send(HttpMethod.Get, Server.PathOf("{ release { version } }"));
        return answer.StatusCode == HttpStatusCode.OK;
    }

    private static IEnumerable<string?> Codes(JsonElement answer) => answer.TryGetProperty("errors", out var errors)
        ? errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString())
        : [];

    private Server Start(params (string Name, string Value)[] settings) => Server.StartWithin(
        shipped.Database.Location,
        [
            .. settings, ("Limits:Fields", "100000"), ("Limits:Aliases", "100000"), ("Limits:Tokens", "100000"), ("Limits:BodyBytes", "1000000"),
            ("Limits:Cells", "2000000000"), ("Limits:Values", "2000000000"), ("Cache:ProcessMegabytes", "0"),
        ]);

    private async Task Check(HostileRequest request)
    {
        var (status, body) = await shipped.Server.Post(request.Body());
        var answer = JsonSerializer.Deserialize<JsonElement>(body);
        var lines = request.Query.Split('\n');

        Assert.True(status is 200 or 400 or 413, $"{request.Name}: {status}");
        Assert.True(Codes(answer).All(code => code is not (null or "INTERNAL" or "TIMEOUT")), $"{request.Name}: {body}");
        Assert.True(answer.TryGetProperty("data", out _) || Codes(answer).Any(), $"{request.Name}: {body}");
        Assert.InRange(Codes(answer).Count(), 0, 200);
        foreach (var location in answer.TryGetProperty("errors", out var errors)
            ? errors.EnumerateArray().SelectMany(error => error.TryGetProperty("locations", out var locations) ? locations.EnumerateArray() : default)
            : [])
        {
            var line = location.GetProperty("line").GetInt32();
            Assert.InRange(line, 1, lines.Length);
            Assert.InRange(location.GetProperty("column").GetInt32(), 1, lines[line - 1].Length + 1);
        }
    }
}
