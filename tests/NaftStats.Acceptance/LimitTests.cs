using System.Net;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>What the server refuses to keep itself well, how it says so, and how it is told.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class LimitTests(ShippedData shipped)
{
    [Fact]
    public async Task An_answer_that_would_be_too_large_is_refused_whatever_makes_it_so()
    {
        await using var server = Server.StartWithin(shipped.Database.Location, ("Limits:ResponseBytes", "1048576"));
        var aliases = string.Join(' ', Enumerable.Range(0, 400).Select(i => $"a{i}: label"));
        var catalogue = await server.Errors($"{{ dimensions {{ levels {{ categories {{ {aliases} }} }} }} }}");
        var rows = await server.Errors(
            $$"""{ indicator(code: "opgestarte-trajecten") { table(by: ["year", "region", "schoolachterstand@groep"]) { rows { region { {{aliases}} } } } } }""");

        foreach (var error in new[] { Assert.Single(catalogue), Assert.Single(rows) })
        {
            Assert.Equal("LIMIT_EXCEEDED", error.GetProperty("extensions").GetProperty("code").GetString());
            Assert.Contains("larger than the 1048576 bytes allowed", error.GetProperty("message").GetString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_page_of_sorted_rows_costs_all_the_rows_that_are_sorted()
    {
        await using var server = Server.StartWithin(shipped.Database.Location, ("Limits:Cells", "20"));
        const string Table = """{ indicator(code: "opgestarte-trajecten") { table(by: ["year", "region"]) { rows(first: 10ORDER) { value } } } }""";

        await server.Data(Table.Replace("ORDER", "", StringComparison.Ordinal));
        var error = Assert.Single(await server.Errors(Table.Replace("ORDER", ", order: VALUE_DESCENDING", StringComparison.Ordinal)));
        Assert.Equal("TOO_MANY_CELLS", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_flood_of_expensive_requests_is_queued_and_then_refused_honestly()
    {
        await using var server = Server.StartWithin(shipped.Database.Location, ("Limits:RequestsPerSecond", "0"), ("Limits:ConcurrentRequests", "1"), ("Limits:QueuedRequests", "1"), ("Cache:ProcessMegabytes", "0"));
        var answers = await Task.WhenAll(Enumerable.Range(0, 60).Select(async i =>
        {
            using var answer = await server.Send(HttpMethod.Get, Load.Path(i));
            return (answer.StatusCode, Body: await answer.Content.ReadAsStringAsync(), answer.Headers.RetryAfter);
        }));

        Assert.All(answers, answer => Assert.True(
            answer.StatusCode == HttpStatusCode.OK
            || (answer.StatusCode == HttpStatusCode.ServiceUnavailable && answer.RetryAfter is not null && answer.Body.Contains("OVERLOADED", StringComparison.Ordinal)),
            answer.Body));
        using var after = await server.Send(HttpMethod.Get, Load.Path(1));
        Assert.Equal(HttpStatusCode.OK, after.StatusCode);
    }

    [Fact]
    public async Task A_server_that_is_asked_to_end_finishes_its_requests()
    {
        await using var server = await Server.Start(shipped.Database.Location, new Dictionary<string, string> { ["Limits__RequestsPerSecond"] = "0" });
        var requests = Enumerable.Range(0, 40).Select(i => server.Send(HttpMethod.Get, Load.Path(i))).ToArray();
        await requests[0];

        var code = await server.Stop();

        Assert.Equal(0, code);
        foreach (var request in requests)
        {
            // A request that came too late to be let in is refused at the door; none is cut off in the middle.
            if (await Record.ExceptionAsync(() => request) is { } refused)
            {
                Assert.IsType<HttpRequestException>(refused);
                continue;
            }

            using var answer = await request;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.EndsWith("}", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Wrong_settings_are_all_named_before_the_server_starts()
    {
        await using var process = BuiltProgram.Start(BuiltProgram.Api, [], new Dictionary<string, string>
        {
            ["Limits__Depth"] = "0",
            ["Limits__Burts"] = "5",
            ["Limit__Depth"] = "1",
            ["Cahce__ProcessMegabytes"] = "1",
            ["ConnectionStrings__Redsi"] = "localhost",
            ["ConnectionStrings__Redis"] = "localhost,password=secret,frobnicate=1",
            ["ConnectionStrings__NaftStats"] = "Host=localhost;Password=secret;Frobnicate=1",
            ["Proxies__Known__1__Address"] = "10.0.0.1",
            ["ANOTHER_PROGRAM__Setting"] = "1",
            ["Cache__ProcessMegabytes"] = "many",
            ["Proxies__Known__0"] = "proxy",
            ["Documents__AllowListOnly"] = "true",
        });
        var code = await process.WaitForExit();
        var output = process.Output;

        Assert.Equal(1, code);
        Assert.Contains("Limits:Depth: The field Depth must be between 1 and 100.", output, StringComparison.Ordinal);
        Assert.Contains("Limits:Burts: There is no such setting. Did you mean \"Burst\"?", output, StringComparison.Ordinal);
        Assert.Contains("Limit: There is no such section of settings. Did you mean \"Limits\"?", output, StringComparison.Ordinal);
        Assert.Contains("Cahce: There is no such section of settings. Did you mean \"Cache\"?", output, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:Redsi: There is no such setting. Did you mean \"Redis\"?", output, StringComparison.Ordinal);
        Assert.Contains("Proxies:Known:1:Address: Proxies:Known:1 is one value", output, StringComparison.Ordinal);
        Assert.Contains("'many' at 'Cache:ProcessMegabytes'", output, StringComparison.Ordinal);
        Assert.Contains("Proxies:Known: \"proxy\" is no address and no network.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("ANOTHER_PROGRAM", output, StringComparison.Ordinal);
        Assert.Contains("Documents:AllowListOnly", output, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:Redis: It is no connection string of Redis.", output, StringComparison.Ordinal);
        Assert.Contains("ConnectionStrings:NaftStats: It is neither a path nor a connection string.", output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Limits__Aliases", "many", "'many' at 'Limits:Aliases'")]
    [InlineData("Limits__Errors", "1.5", "'1.5' at 'Limits:Errors'")]
    [InlineData("ConnectionStrings__NaftStats", "", "ConnectionStrings:NaftStats: It is neither")]
    public async Task A_value_of_another_kind_is_named_before_the_server_starts(string setting, string value, string message)
    {
        await using var process = BuiltProgram.Start(BuiltProgram.Api, [], new Dictionary<string, string> { [setting] = value });

        Assert.Equal(1, await process.WaitForExit());
        Assert.Contains("The server does not start: its settings are wrong.", process.Output, StringComparison.Ordinal);
        Assert.Contains(message, process.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_postgresql_that_cannot_be_reached_is_named_without_its_password()
    {
        await using var process = BuiltProgram.Start(BuiltProgram.Api, [], new Dictionary<string, string>
        {
            ["ConnectionStrings__NaftStats"] = $"Host=127.0.0.1;Port={FreePort.Next()};Database=naftstats;Username=reader;Password=secret;Timeout=5",
        });

        Assert.Equal(1, await process.WaitForExit());
        Assert.Contains("The server does not start: PostgreSQL cannot be read", process.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", process.Output, StringComparison.Ordinal);
    }
}
