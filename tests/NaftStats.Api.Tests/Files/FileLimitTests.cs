using System.Net;
using System.Text.Json;

namespace NaftStats.Api.Tests.Files;

/// <summary>Files are limited as answers are, and say so.</summary>
[Collection(TestApiCollection.Name)]
public sealed class FileLimitTests(TestApi api)
{
    private const string Path = "/data/opgestarte-trajecten.csv?by=year";

    [Fact]
    public async Task A_file_of_too_many_cells_is_refused_with_what_is_small_enough()
    {
        await using var small = api.With(("Limits:Cells", "1"));
        using var client = small.CreateClient();
        using var refused = await client.GetAsync(new Uri(Path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        using var problem = JsonDocument.Parse(await refused.Content.ReadAsByteArrayAsync());
        Assert.Equal("TOO_MANY_CELLS", problem.RootElement.GetProperty("code").GetString());
        Assert.Contains("/observations.csv.gz", problem.RootElement.GetProperty("remedy").GetString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Path)]
    [InlineData("/catalog.ttl")]
    [InlineData("/releases/2024.1/observations.parquet")]
    public async Task A_client_that_asks_too_often_is_told_when_to_come_back(string path)
    {
        await using var slow = api.With(("Limits:RequestsPerSecond", "1"), ("Limits:Burst", "1"));
        using var client = slow.CreateClient();
        var statuses = new List<HttpStatusCode>();
        for (var request = 0; request < 5; request++)
        {
            using var response = await client.GetAsync(new Uri("/robots.txt", UriKind.Relative));
            statuses.Add(response.StatusCode);
        }

        Assert.Contains(HttpStatusCode.TooManyRequests, statuses);
        using var refused = await client.GetAsync(new Uri(path, UriKind.Relative));
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.NotNull(refused.Headers.RetryAfter);
    }
}
