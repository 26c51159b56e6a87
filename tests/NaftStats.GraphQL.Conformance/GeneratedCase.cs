using System.Text.Json.Nodes;

namespace NaftStats.GraphQL.Conformance;

/// <summary>A request to put to both implementations.</summary>
internal sealed record GeneratedCase(string Query, string Variables, string? OperationName)
{
    /// <summary>The request as the oracle takes it.</summary>
    public JsonObject ToMessage(string schema) => new()
    {
        ["schema"] = schema,
        ["query"] = Query,
        ["variables"] = JsonNode.Parse(Variables),
        ["operationName"] = OperationName,
    };
}
