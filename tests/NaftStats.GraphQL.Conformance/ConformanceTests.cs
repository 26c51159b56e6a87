using System.Buffers;
using System.Text.Json.Nodes;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.TypeSystem;
using NaftStats.Testing;
using Xunit.Abstractions;

namespace NaftStats.GraphQL.Conformance;

/// <summary>The engine and the reference implementation side by side.</summary>
/// <remarks>
/// <c>CONFORMANCE_SEED</c> and <c>CONFORMANCE_COUNT</c> choose other documents, and how many for each schema.
/// </remarks>
public class ConformanceTests(ITestOutputHelper output)
{
    private const int BatchSize = 200;

    private static readonly int Seed = Setting("CONFORMANCE_SEED", 2024);
    private static readonly int Count = Setting("CONFORMANCE_COUNT", 600);

    private static IEnumerable<string> SchemaFiles =>
    [
        Repository.PathOf("schema/schema.graphql"),
        .. Directory.GetFiles(Repository.PathOf("tests/NaftStats.GraphQL.Conformance/schemas"), "*.graphql").Order(StringComparer.Ordinal),
    ];

    [OracleFact]
    public void Agrees_on_generated_documents()
    {
        Assert.True(Oracle.Missing is null, Oracle.Missing);
        using var oracle = new Oracle();
        List<string> disagreements = [];
        int compared = 0;
        var stages = new SortedDictionary<string, int>(StringComparer.Ordinal);
        foreach (string file in SchemaFiles)
        {
            string sdl = File.ReadAllText(file);
            oracle.Define(file, sdl);
            Schema schema = Schema.Parse(sdl);
            var comparison = new Comparison(schema, Wiring.Create(schema));
            var generator = new DocumentGenerator(schema, new Random(Seed));
            for (int done = 0; done < Count && disagreements.Count < 5; done += BatchSize)
            {
                GeneratedCase[] cases = [.. Enumerable.Range(0, BatchSize).Select(_ => generator.Next())];
                List<JsonNode> replies = oracle.Ask([.. cases.Select(c => c.ToMessage(file))]);
                for (int i = 0; i < cases.Length; i++)
                {
                    compared++;
                    string stage = (string)replies[i]["stage"]!;
                    stages[stage] = stages.GetValueOrDefault(stage) + 1;
                    if (comparison.Differs(cases[i], replies[i]) is not null)
                    {
                        GeneratedCase small = Shrinker.Shrink(cases[i], c => comparison.Differs(c, oracle.Ask(c.ToMessage(file))) is not null);
                        disagreements.Add(
                            $"{Path.GetFileName(file)}:\n{small.Query}\nvariables {small.Variables}, operation {small.OperationName}\n"
                            + comparison.Differs(small, oracle.Ask(small.ToMessage(file))));
                    }
                }
            }
        }

        output.WriteLine($"{compared} documents with seed {Seed}: {string.Join(", ", stages.Select(s => $"{s.Value} {s.Key}"))}; {disagreements.Count} disagreements.");
        Assert.True(disagreements.Count == 0, string.Join("\n\n", disagreements.Take(5)));
    }

    [OracleFact]
    public async Task Introspection_rebuilds_the_schema()
    {
        Assert.True(Oracle.Missing is null, Oracle.Missing);
        using var oracle = new Oracle();
        foreach (string file in SchemaFiles)
        {
            string sdl = await File.ReadAllTextAsync(file);
            string query = oracle.Define(file, sdl);
            Schema schema = Schema.Parse(sdl);
            var response = new ArrayBufferWriter<byte>();
            await Wiring.Create(schema).ExecuteAsync(new GraphQLRequest(query), response);
            JsonNode data = JsonNode.Parse(response.WrittenSpan)!["data"]!.DeepClone();
            JsonNode reply = oracle.Ask(new JsonObject { ["schema"] = file, ["introspection"] = data });
            string printed = schema.ToString();
            Assert.Equal((string?)reply["printed"], printed);
            Assert.Equal(printed, (string?)reply["client"]);
        }
    }

    private static int Setting(string name, int usual) =>
        int.TryParse(Environment.GetEnvironmentVariable(name), out int value) ? value : usual;
}
