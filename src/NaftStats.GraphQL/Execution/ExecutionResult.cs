using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution;

/// <summary>How an execution ended; its response has been written.</summary>
/// <param name="HasData">Whether the response has the entry <c>data</c>; without it the request was refused as a whole.</param>
/// <param name="Errors">The errors of the response.</param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Response-Format"/>
public readonly record struct ExecutionResult(bool HasData, IReadOnlyList<GraphQLError> Errors)
{
    /// <summary>Whether the document was at hand from an earlier request: parsed, valid and compiled.</summary>
    public bool WasPrepared { get; init; }
}
