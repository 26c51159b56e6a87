using System.Text.Json.Nodes;
using NaftStats.Testing;

namespace NaftStats.Benchmarks.Measuring;

/// <summary>The question of <c>peers/questions/rows.json</c>, 64 rows of the shipped data, in as many spellings as one likes.</summary>
internal static class ServedQuestion
{
    private static readonly JsonNode Body = JsonNode.Parse(File.ReadAllText(Repository.PathOf("tests/NaftStats.Benchmarks/peers/questions/rows.json")))!;

    /// <summary>The path of a GET, in which the operation has a name of its own.</summary>
    public static string Path(string name) =>
        $"/graphql?query={Uri.EscapeDataString(Body["query"]!.GetValue<string>().Replace("Rows", name, StringComparison.Ordinal))}&variables={Uri.EscapeDataString(Body["variables"]!.ToJsonString())}";
}
