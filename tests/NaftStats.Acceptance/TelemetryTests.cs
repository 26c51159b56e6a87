using System.Globalization;
using System.Net;
using System.Text;
using NaftStats.Testing;

namespace NaftStats.Acceptance;

/// <summary>What an operator sees from outside.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed class TelemetryTests(ShippedData shipped)
{
    [Fact]
    public async Task Counts_are_sent_to_a_collector()
    {
        var address = string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort.Next()}/");
        using var collector = new HttpListener();
        collector.Prefixes.Add(address);
        collector.Start();
        await using var server = await Server.Start(shipped.Database, new Dictionary<string, string>
        {
            ["Telemetry__OtlpEndpoint"] = address + "v1/metrics",
            ["Telemetry__Seconds"] = "1",
        });
        await server.Errors("{ indicator(code: \"x\") { title } }");
        string[] expected = ["naftstats.requests", "naftstats.errors", "INDICATOR_UNKNOWN", "naftstats.release.age", "naftstats.cache.bytes"];
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));

        string report;
        do
        {
            report = await Next(collector, patience.Token);
        }
        while (!expected.All(name => report.Contains(name, StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Health_is_told_as_json()
    {
        Assert.Equal("""{"status":"healthy","checks":{}}""", await shipped.Server.Client.GetStringAsync(new Uri("/health/live", UriKind.Relative)));
        var ready = await shipped.Server.Client.GetStringAsync(new Uri("/health/ready", UriKind.Relative));
        Assert.StartsWith("""{"status":"healthy","checks":{"release":{"status":"healthy","version":"2024.1",""", ready, StringComparison.Ordinal);
        Assert.Contains(""""database":{"status":"healthy"}"""", ready, StringComparison.Ordinal);
    }

    private static async Task<string> Next(HttpListener collector, CancellationToken cancellationToken)
    {
        var context = await collector.GetContextAsync().WaitAsync(cancellationToken);
        using var reader = new StreamReader(context.Request.InputStream, Encoding.Latin1);
        var report = await reader.ReadToEndAsync(cancellationToken);
        context.Response.Close();
        return report;
    }
}
