using System.Text.Json;

namespace NaftStats.GraphQL.Execution;

/// <summary>What a client asks for.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executing-Requests"/>
public readonly record struct GraphQLRequest
{
    /// <summary>Makes a request.</summary>
    public GraphQLRequest(string query, string? operationName = null, JsonElement variables = default)
    {
        Query = query;
        OperationName = operationName;
        Variables = variables;
    }

    /// <summary>The document.</summary>
    public string Query { get; init; }

    /// <summary>Which operation of the document to execute; may be absent when there is only one.</summary>
    public string? OperationName { get; init; }

    /// <summary>The values of the variables: an object, or nothing.</summary>
    public JsonElement Variables { get; init; }

    /// <summary>What the client adds for the host: an object, or nothing. The engine does not look into it.</summary>
    public JsonElement Extensions { get; init; }
}
