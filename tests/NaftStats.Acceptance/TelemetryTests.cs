using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace NaftStats.Acceptance;

/// <summary>What an operator sees from outside.</summary>
[Collection(OwnServersCollection.Name)]
public sealed class TelemetryTests(ShippedData shipped)
{
    private const string Traces = "/v1/traces";

    [Fact]
    public async Task Counts_and_errors_are_sent_to_a_collector()
    {
        using var collector = new Collector();
        await using var server = await Start(collector);
        await server.Errors("query Wrong { indicator(code: \"secret\") { title } }");
        Assert.DoesNotContain("secret", await collector.Next(Traces, "Wrong", "INDICATOR_UNKNOWN"), StringComparison.Ordinal);
        await server.Data("""{ indicator(code: "opgestarte-trajecten") { table(by: ["trajecttype", "onderwijsvorm"]) { rows { value } } } }""");

        await collector.Next(
            "/v1/metrics",
            "naftstats.requests",
            "naftstats.errors",
            "INDICATOR_UNKNOWN",
            "naftstats.documents",
            "naftstats.cells",
            "naftstats.cells.hidden",
            "naftstats.release.age",
            "naftstats.cache.bytes",
            "http.server.request.duration",
            "dotnet.gc.collections");
    }

    [Fact]
    public async Task Counts_are_at_metrics_for_Prometheus()
    {
        await shipped.Server.Errors("{ indicator(code: \"x\") { title } }");

        var metrics = await shipped.Server.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Matches("naftstats_errors_total{[^}]*code=\"INDICATOR_UNKNOWN\"} [1-9]", metrics);
        Assert.Matches("naftstats_requests_total{[^}]*level=\"none\"} [1-9]", metrics);
    }

    [Fact]
    public async Task Files_are_counted_as_answers_are_and_those_that_the_client_has_too()
    {
        await using var server = await Server.Start(shipped.Database.Location);
        foreach (var path in new[] { "/data/opgestarte-trajecten.csv?by=year", "/releases/2024.1/observations.parquet", "/releases/2024.1/observations.parquet.sha256" })
        {
            using var file = await server.Send(HttpMethod.Get, path);
            using var held = await server.Send(HttpMethod.Get, path, ("If-None-Match", file.Headers.ETag?.ToString() ?? "\"none\""));
        }

        var metrics = await server.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Matches("naftstats_requests_total{[^}]*level=\"none\"} 3", metrics);
        Assert.Matches("naftstats_not_modified_total(?:{[^}]*})? 3", metrics);
    }

    // Other values of its variables make another answer of the same document.
    [Fact]
    public async Task A_document_is_kept_when_it_comes_for_the_second_time()
    {
        await using var server = await Server.Start(shipped.Database.Location);
        foreach (var code in new[] { "opgestarte-trajecten", "opgestarte-leerlingen", "afgesloten-trajecten", "afgesloten-leerlingen" })
        {
            Assert.Equal(code, (await server.Data("query ($code: ID!) { indicator(code: $code) { code } }", new { code })).GetProperty("indicator").GetProperty("code").GetString());
        }

        var metrics = await server.Client.GetStringAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Matches("naftstats_documents_total{[^}]*result=\"miss\"} 2", metrics);
        Assert.Matches("naftstats_documents_total{[^}]*result=\"hit\"} 2", metrics);
    }

    [Fact]
    public async Task A_request_is_traced_from_wherever_it_is_answered_and_never_with_its_variables()
    {
        const string Query = """
            query Traced($code: ID!) { indicator(code: $code) { title table(by: ["region"]) { rows { value } } } }
            """;
        var path = Server.PathOf(Query, "&variables=" + Uri.EscapeDataString("""{"code":"opgestarte-trajecten"}"""));
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Query)));
        using var collector = new Collector();
        await using var server = await Start(collector);
        string[] always = ["Traced", hash, "naftstats.release", "2024.1"];

        using var executed = await server.Send(HttpMethod.Get, path, ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));
        var first = await collector.Next(Traces, [.. always, "none", "naftstats.cells", "naftstats.cells.hidden", "naftstats"]);
        using var again = await server.Send(HttpMethod.Get, path);
        var second = await collector.Next(Traces, [.. always, "process", "naftstats.cells"]);
        using var held = await server.Send(HttpMethod.Get, path, ("If-None-Match", again.Headers.ETag!.ToString()));
        var third = await collector.Next(Traces, [.. always, "client"]);

        Assert.Equal(HttpStatusCode.NotModified, held.StatusCode);
        Assert.Contains(Encoding.Latin1.GetString(Convert.FromHexString("0af7651916cd43dd8448eb211c80319c")), first, StringComparison.Ordinal);
        foreach (var report in new[] { first, second, third })
        {
            Assert.DoesNotContain("opgestarte", report, StringComparison.Ordinal);
            Assert.DoesNotContain("$code", report, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Health_is_told_as_json()
    {
        Assert.Equal("""{"status":"healthy","checks":{}}""", await shipped.Server.Client.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
        var ready = await shipped.Server.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.StartsWith("""{"status":"healthy","checks":{"release":{"status":"healthy","version":"2024.1",""", ready, StringComparison.Ordinal);
        Assert.Contains(""""database":{"status":"healthy"}"""", ready, StringComparison.Ordinal);
    }

    private Task<Server> Start(Collector collector) => Server.Start(shipped.Database.Location, new Dictionary<string, string>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = collector.Address,
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "http/protobuf",
        ["OTEL_METRIC_EXPORT_INTERVAL"] = "1000",
        ["OTEL_BSP_SCHEDULE_DELAY"] = "1000",
    });
}
