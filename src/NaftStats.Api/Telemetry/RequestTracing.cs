using System.Diagnostics;
using NaftStats.Api.Caching;
using NaftStats.Api.Requests;

namespace NaftStats.Api.Telemetry;

/// <summary>
/// Says in the span of a GraphQL request which operation of which document it was, on which release, from where the answer came, and how
/// many cells it held. Variables and the document itself are never in it: they are the visitor's own.
/// </summary>
/// <seealso href="https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/"/>
public sealed class RequestTracing
{
    private const string Level = "naftstats.cache.level";

    // Without anyone who wants traces there is none.
    private static Activity? Span => Activity.Current is { IsAllDataRequested: true } span ? span : null;

    /// <summary>What a span says of a document, or null where nobody wants to know.</summary>
    public TracedDocument? Describe(string query, string? operation) => Span is null || query is null ? null : TracedDocument.Of(query, operation);

    /// <summary>Says what was asked and on which release.</summary>
    public void Ask(TracedDocument? document, string release) => Span?
        .SetTag("graphql.operation.name", document?.OperationName)
        .SetTag("naftstats.document.hash", document?.Hash)
        .SetTag("naftstats.release", release);

    /// <summary>Says where the answer came from and what it held.</summary>
    public void Answer(CacheLevel level, AnswerCells cells) => Span?
        .SetTag(Level, ServingMetrics.NameOf(level))
        .SetTag("naftstats.cells", cells.Count)
        .SetTag("naftstats.cells.hidden", cells.Hidden);

    /// <summary>Says that the client had the answer.</summary>
    public void NotModified() => Span?.SetTag(Level, "client");

    /// <summary>Says what was wrong.</summary>
    public void Fail(string code) => Span?.SetTag("error.type", code);
}
