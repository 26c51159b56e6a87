using System.Buffers;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using NaftStats.GraphQL.Execution;

namespace NaftStats.Benchmarks.Workloads;

/// <summary>A question that is measured.</summary>
/// <param name="Name">
/// Its name: w1 one object with three fields, w2 64 rows of 8 fields, w3 introspection, w4 a new document each time, w5 the document of w2 with
/// new values of its variables each time.
/// </param>
/// <param name="Query">The document.</param>
/// <param name="Variables">The variables as JSON, or null.</param>
internal sealed record Workload(string Name, string Query, string? Variables)
{
    /// <summary>All of them.</summary>
    public static IReadOnlyList<Workload> All { get; } = [Read("w1"), Read("w2"), Read("w3"), Read("w4"), NewVariables(Read("w2"))];

    /// <summary>One of them.</summary>
    public static Workload Named(string name) => All.First(workload => workload.Name == name);

    /// <summary>It as a request to the engine.</summary>
    public GraphQLRequest Request => new(Query, variables: Variables is null ? default : JsonSerializer.Deserialize<JsonElement>(Variables));

    /// <summary>It as the body of a POST.</summary>
    public string Body => new JsonObject { ["query"] = Query, ["variables"] = Variables is null ? null : JsonNode.Parse(Variables) }.ToJsonString();

    /// <summary>Its body with something that was never seen before: what is called "fresh:" in w4 and w5 becomes another name.</summary>
    public string FreshBody(long number) => Fresh(Body, number);

    /// <summary>Its document with something that was never seen before.</summary>
    public string FreshQuery(long number) => Fresh(Query, number);

    /// <summary>The whole answer of the engine.</summary>
    public async Task<byte[]> Answer(ExecutableSchema schema)
    {
        var output = new ArrayBufferWriter<byte>();
        var result = await schema.ExecuteAsync(Request, output);
        return result is { HasData: true, Errors: [] }
            ? output.WrittenSpan.ToArray()
            : throw new InvalidOperationException($"{Name} is not answered: {string.Join("; ", result.Errors.Select(error => error.Message))}");
    }

    /// <inheritdoc/>
    public override string ToString() => Name;

    private static string Fresh(string text, long number) =>
        text.Replace("fresh:", string.Create(CultureInfo.InvariantCulture, $"f{number}:"), StringComparison.Ordinal);

    private static Workload NewVariables(Workload workload) => workload with
    {
        Name = "w5",
        Variables = workload.Variables!.Replace("opgestarte-trajecten", "fresh:", StringComparison.Ordinal),
    };

    private static Workload Read(string name) => new(name, Resource.Read($"{name}.graphql"), Resource.TryRead($"{name}.variables.json"));
}
