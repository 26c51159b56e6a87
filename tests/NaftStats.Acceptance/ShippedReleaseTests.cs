using Snapshooter.Xunit;

namespace NaftStats.Acceptance;

/// <summary>The release that the first start publishes.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed class ShippedReleaseTests(ShippedData shipped)
{
    private const string Total = """{ release { version } indicator(code: "opgestarte-trajecten") { title table { rows { value } } } }""";

    [Fact]
    public async Task The_first_start_publishes_and_the_next_does_not()
    {
        Assert.Contains("First start: there is no release in", shipped.Server.Output, StringComparison.Ordinal);
        Assert.Contains("Release 2024.1 is published.", shipped.Server.Output, StringComparison.Ordinal);
        Assert.Contains("SYNTHETIC", shipped.Server.Output, StringComparison.Ordinal);

        await using var next = await Server.Start(shipped.Database.Location);

        Assert.DoesNotContain("First start", next.Output, StringComparison.Ordinal);
        Assert.Equal(Server.Pretty(await shipped.Server.Data(Total)), Server.Pretty(await next.Data(Total)));
    }

    [Fact]
    public async Task The_release_of_the_shipped_data_is_the_report_as_printed() => Snapshot.Match(await shipped.Database.Run(0, "verify"));
}
