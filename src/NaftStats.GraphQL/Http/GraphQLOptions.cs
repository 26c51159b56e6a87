using NaftStats.GraphQL.Execution;

namespace NaftStats.GraphQL.Http;

/// <summary>How requests over HTTP are served.</summary>
public sealed class GraphQLOptions : ExecutionOptions
{
    /// <summary>How many bytes the body of a request may have. A larger one is refused without being read.</summary>
    public int MaxBodySize { get; set; } = 100 * 1024;

    /// <summary>
    /// Called for every well-formed request instead of executing it; it may answer by itself, or execute and look at the answer
    /// before it is sent. This is the place for a cache of responses and for headers such as <c>ETag</c>.
    /// </summary>
    public Func<GraphQLExchange, Task>? OnExchange { get; set; }

    /// <summary>
    /// Gives the document of a request that names one instead of holding it, or null when there is none of that name.
    /// This is the place for persisted documents.
    /// </summary>
    public Func<GraphQLExchange, ValueTask<string?>>? FindDocument { get; set; }
}
