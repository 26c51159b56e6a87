using System.Buffers;
using System.Text.Json;
using System.Text.Json.Nodes;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;
using NaftStats.GraphQL.Validation;

namespace NaftStats.GraphQL.Conformance;

/// <summary>What the engine makes of a request, in the form in which the oracle answers.</summary>
internal sealed class Comparison(Schema schema, ExecutableSchema executable)
{
    /// <summary>The difference between the engine's answer and the oracle's, or null.</summary>
    public string? Differs(GeneratedCase given, JsonNode expected)
    {
        string actual = Answer(given);
        string wanted = Describe(expected);
        return actual == wanted ? null : $"engine: {actual}\noracle: {wanted}";
    }

    private static string Describe(JsonNode reply)
    {
        string errors = Join(reply["errors"]!.AsArray().Select(e =>
            DescribeError((string)e!["message"]!, e["locations"]!.AsArray().Select(l => $"{l!["line"]}:{l["column"]}"), e["path"]?.AsArray())));
        string stage = (string)reply["stage"]!;
        string printed = (string?)reply["printed"] ?? "";
        return $"{stage}\n{printed}\n{(stage == "result" ? Canonical(reply["data"]) : "")}\n{errors}";
    }

    private string Answer(GeneratedCase given)
    {
        Document document;
        try
        {
            document = Parser.Parse(given.Query);
        }
        catch (GraphQLSyntaxException exception)
        {
            return $"syntax\n\n\n{Join([DescribeError(exception.Error, null)])}";
        }

        string printed = Printer.Print(document);
        IReadOnlyList<GraphQLError> errors = DocumentValidator.Validate(schema, document);
        if (errors.Count > 0)
        {
            return $"validation\n{printed}\n\n{Join(errors.Select(e => DescribeError(e, null)))}";
        }

        var output = new ArrayBufferWriter<byte>();
        using JsonDocument variables = JsonDocument.Parse(given.Variables);
        _ = executable.ExecuteAsync(new GraphQLRequest(given.Query, given.OperationName, variables.RootElement), output).AsTask().GetAwaiter().GetResult();
        JsonNode response = JsonNode.Parse(output.WrittenSpan)!;
        IEnumerable<string> found = (response["errors"]?.AsArray() ?? []).Select(e => DescribeError(
            (string)e!["message"]!,
            (e["locations"]?.AsArray() ?? []).Select(l => $"{l!["line"]}:{l["column"]}"),
            e["path"]?.AsArray()));
        return $"result\n{printed}\n{Canonical(response["data"])}\n{Join(found)}";
    }

    private static string DescribeError(GraphQLError error, JsonArray? path) =>
        DescribeError(error.Message, error.Locations.Select(l => $"{l.Line}:{l.Column}"), path);

    private static string DescribeError(string message, IEnumerable<string> locations, JsonArray? path)
    {
        // The oracle gives up on costly documents with fewer words.
        message = message.StartsWith("Validation aborted", StringComparison.Ordinal) ? "Validation aborted." : message;
        int hint = message.IndexOf(" Either the ", StringComparison.Ordinal);
        message = hint < 0 ? message : message[..hint];
        return $"{message} at {string.Join(",", locations)} in {path?.ToJsonString() ?? "-"}";
    }

    private static string Join(IEnumerable<string> errors) => string.Join('\n', errors.Order(StringComparer.Ordinal));

    /// <summary>JSON in which equal numbers are written the same; the order of entries counts.</summary>
    private static string Canonical(JsonNode? node) => node switch
    {
        null => "null",
        JsonObject fields => $"{{{string.Join(",", fields.Select(f => $"\"{f.Key}\":{Canonical(f.Value)}"))}}}",
        JsonArray items => $"[{string.Join(",", items.Select(Canonical))}]",
        JsonValue value when value.GetValueKind() == JsonValueKind.Number => NumberText.Of(value.GetValue<double>()),
        _ => JsonSerializer.Serialize(node),
    };
}
