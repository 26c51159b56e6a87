using System.Text.Json;
using GraphQL;
using GraphQL.Resolvers;
using GraphQL.SystemTextJson;
using GraphQL.Types;
using GraphQLParser;
using NaftStats.Testing;

namespace NaftStats.Benchmarks.Serving;

/// <summary>
/// The library that executes GraphQL, behind the standard parts of the real server and with not a line of ours: a document that is read and
/// checked already, and values that lie at hand under the names that the answer gives them. What it takes here no server made of it can go below.
/// </summary>
internal static class LibraryServer
{
    /// <summary>Asks a running server each question of a folder, and then serves its answers by the library alone.</summary>
    public static async Task Serve(int port, string folder, Uri server)
    {
        using var client = new HttpClient();
        var (schema, executer, serializer) = (Contract(), new DocumentExecuter(), new GraphQLSerializer());
        var known = new Dictionary<string, Func<ExecutionOptions>>();
        foreach (var file in Directory.EnumerateFiles(folder, "*.json"))
        {
            var question = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(file));
            using var response = await client.PostAsJsonAsync(server, question);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
            var query = question.GetProperty("query").GetString()!;
            var (document, root) = (Parser.Parse(query), Value(answer.GetProperty("data")));
            var variables = question.TryGetProperty("variables", out var given) ? serializer.ReadNode<Inputs>(given)! : Inputs.Empty;
            known.Add(query, () => new ExecutionOptions { Schema = schema, Document = document, Variables = variables, ValidationRules = [], Root = root });
        }

        await SameBytesServer.ServeWithStandardParts(port, AnswerAsync, false);

        async Task<byte[]> AnswerAsync(string query)
        {
            var result = await executer.ExecuteAsync(known[query]());
            if (result.Errors is { Count: > 0 } errors)
            {
                throw new InvalidOperationException(errors[0].ToString());
            }

            using var output = new MemoryStream();
            await serializer.WriteAsync(output, result);
            return output.ToArray();
        }
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
