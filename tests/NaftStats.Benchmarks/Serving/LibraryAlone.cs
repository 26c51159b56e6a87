using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQLParser;
using NaftStats.Testing;

namespace NaftStats.Benchmarks.Serving;

/// <summary>
/// The library that executes GraphQL, and not a line of ours: no HTTP, a document that is read and checked already, and values that lie at hand
/// under the names that the answer gives them. What it takes here no server made of it can go below.
/// </summary>
internal static class LibraryAlone
{
    private static readonly TimeSpan Warmup = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan Measured = TimeSpan.FromSeconds(10);

    /// <summary>Asks a running server each question of a folder, gives its answer by the library alone, and prints how often that can be done in a second.</summary>
    public static async Task Print(string folder, Uri server)
    {
        using var client = new HttpClient();
        var schema = Contract();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal))
        {
            var question = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(file));
            using var response = await client.PostAsJsonAsync(server, question);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            var options = new ExecutionOptions
            {
                Schema = schema,
                Document = Parser.Parse(question.GetProperty("query").GetString()!),
                Variables = question.TryGetProperty("variables", out var variables) ? new GraphQLSerializer().ReadNode<Inputs>(variables)! : Inputs.Empty,
                ValidationRules = [],
                Root = Value(answer.GetProperty("data")),
            };
            await Repeat(options, Warmup);
            var rate = await Repeat(options, Measured);
            await Console.Out.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{Path.GetFileNameWithoutExtension(file)} {rate:0}"));
        }
    }

    private static async Task<double> Repeat(ExecutionOptions options, TimeSpan time)
    {
        var (executer, serializer) = (new DocumentExecuter(), new GraphQLSerializer());
        using var output = new MemoryStream();
        var (watch, times) = (Stopwatch.StartNew(), 0);
        for (; watch.Elapsed < time; times++)
        {
            output.SetLength(0);
            var result = await executer.ExecuteAsync(options);
            await serializer.WriteAsync(output, result);
            if (result.Errors is { Count: > 0 } errors)
            {
                throw new InvalidOperationException(errors[0].ToString());
            }
        }

        return times / watch.Elapsed.TotalSeconds;
    }

    private static Schema Contract()
    {
        var schema = Schema.For(File.ReadAllText(Repository.PathOf("schema/schema.graphql")));
        schema.Initialize();
        var atHand = new FuncFieldResolver<object>(context => ((Dictionary<string, object?>)context.Source!)[(context.FieldAst.Alias?.Name ?? context.FieldAst.Name).StringValue]);
        foreach (var field in schema.AllTypes.OfType<IObjectGraphType>().Where(type => !type.Name.StartsWith("__", StringComparison.Ordinal)).SelectMany(type => type.Fields))
        {
            field.Resolver = atHand;
        }

        return schema;
    }

    private static object? Value(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.EnumerateObject().ToDictionary(property => property.Name, property => Value(property.Value)),
        JsonValueKind.Array => json.EnumerateArray().Select(Value).ToArray(),
        JsonValueKind.Number => json.TryGetInt32(out var whole) ? (object)whole : json.GetDouble(),
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        JsonValueKind.Null => null,
        _ => json.GetString(),
    };
}
