using NaftStats.Testing;
using Snapshooter;
using Snapshooter.Xunit;

namespace NaftStats.Acceptance;

/// <summary>Every query of <c>schema/examples</c> is asked of the real server; its answer never changes unnoticed.</summary>
[Collection(ShippedDataCollection.Name)]
public sealed class ExamplesTests(ShippedData shipped)
{
    public static TheoryData<string> Examples { get; } =
        [.. Directory.EnumerateFiles(Repository.PathOf("schema/examples"), "*.graphql").Select(file => Path.GetFileNameWithoutExtension(file)!).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Examples))]
    public async Task An_example_is_answered_as_before(string example)
    {
        var query = await File.ReadAllTextAsync(Repository.PathOf($"schema/examples/{example}.graphql"));

        Snapshot.Match(Server.Pretty(await shipped.Server.Data(query)), SnapshotNameExtension.Create(example));
    }
}
