using System.Text.RegularExpressions;
using NaftStats.Testing;
using Snapshooter;
using Snapshooter.Xunit;

namespace NaftStats.Acceptance;

/// <summary>Every query of <c>schema/examples</c> is asked of the real server; its answer never changes unnoticed.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed partial class ExamplesTests(ShippedData shipped)
{
    public static TheoryData<string> Examples { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("schema/examples"), "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_is_answered_as_before(string example)
    {
        var query = await File.ReadAllTextAsync(Repository.PathOf($"schema/examples/{example}.graphql"));

        Snapshot.Match(await WithoutDay(Server.Pretty(await shipped.Server.Data(query))), SnapshotNameExtension.Create(example));
    }

    // A citation names the day on which its release was published: here that of the test.
    private async Task<string> WithoutDay(string answer)
    {
        var day = (await shipped.Server.Data("{ release { publishedAt } }")).GetProperty("release").GetProperty("publishedAt").GetString()![..10];
        var year = day[..4];
        return DateParts().Replace(answer.Replace(day, "DAY", StringComparison.Ordinal), "YEAR, MONTH, DAY")
            .Replace($"({year})", "(YEAR)", StringComparison.Ordinal)
            .Replace($"year = {{{year}}}", "year = {YEAR}", StringComparison.Ordinal);
    }

    [GeneratedRegex(@"(?<=date-parts.{0,40}\[)[\s\dn\\,]+(?=\])")]
    private static partial Regex DateParts();
}
