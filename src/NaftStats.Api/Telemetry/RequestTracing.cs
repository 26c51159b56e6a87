using System.Diagnostics;
using NaftStats.Api.Caching;
using NaftStats.Api.Requests;

namespace NaftStats.Api.Telemetry;

/// <summary>
/// One span for each GraphQL request: which operation of which document, from where, on which release, how many cells. Variables and
/// the document itself are never in it: they are the visitor's own.
/// </summary>
/// <seealso href="https://opentelemetry.io/docs/specs/semconv/graphql/graphql-spans/"/>
public sealed class RequestTracing : IDisposable
{
    /// <summary>The name of the source of the spans.</summary>
    public const string SourceName = "NaftStats";

    private const string Client = "client";
    private const long NamesBytes = 1024 * 1024;

    private readonly ActivitySource _source = new(SourceName);
    private readonly BoundedCache<(string Query, string? Operation), TracedDocument> _documents = new(
        NamesBytes, (key, _) => 400 + (2 * (key.Query.Length + (key.Operation?.Length ?? 0))));

    /// <summary>Whether anyone wants spans.</summary>
    public bool IsOn => _source.HasListeners();

    /// <summary>Answers a request within a span, which follows the caller's where the header <c>traceparent</c> names one.</summary>
    public async Task TraceAsync(HttpContext context, RequestDelegate next)
    {
        ArgumentNullException.ThrowIfNull(context);
        ArgumentNullException.ThrowIfNull(next);
        var headers = context.Request.Headers;
        ActivityContext.TryParse(headers.TraceParent, headers.TraceState, true, out var caller);

        // Whatever runs around the request is not exported, and must not become a parent that nobody can find.
        Activity.Current = null;
        using var span = _source.StartActivity("GraphQL", ActivityKind.Server, caller);
        await next(context);
        span?.SetTag("http.request.method", context.Request.Method);
        span?.SetTag("http.response.status_code", context.Response.StatusCode);
        if (context.Response.StatusCode >= StatusCodes.Status500InternalServerError)
        {
            span?.SetStatus(ActivityStatusCode.Error);
        }
    }

    /// <summary>What a span says of a document, or null where nobody wants to know.</summary>
    public TracedDocument? Describe(string query, string? operation)
    {
        if (!IsOn || query is null)
        {
            return null;
        }

        if (!_documents.TryGet((query, operation), out var document))
        {
            document = TracedDocument.Of(query, operation);
            _documents.Add((query, operation), document);
        }

        return document;
    }

    /// <summary>Says of the span of the current request what was asked and on which release.</summary>
    public void Ask(TracedDocument? document, string release)
    {
        if (document is null || Span() is not { } span)
        {
            return;
        }

        span.SetTag("graphql.operation.name", document.OperationName);
        span.SetTag("naftstats.document.hash", document.Hash);
        span.SetTag("naftstats.release", release);
    }

    /// <summary>Says where the answer came from and what it held.</summary>
    public void Answer(CacheLevel level, AnswerCells cells)
    {
        if (Span() is { } span)
        {
            span.SetTag("naftstats.cache.level", Name(level));
            span.SetTag("naftstats.cells", cells.Count);
            span.SetTag("naftstats.cells.hidden", cells.Hidden);
        }
    }

    /// <summary>Says that the client had the answer.</summary>
    public void NotModified() => Span()?.SetTag("naftstats.cache.level", Client);

    /// <summary>Says what was wrong.</summary>
    public void Fail(string code) => Span()?.SetTag("error.type", code);

    /// <inheritdoc/>
    public void Dispose() => _source.Dispose();

    private Activity? Span() => IsOn && Activity.Current is { } current && current.Source == _source ? current : null;

    private static string Name(CacheLevel level) => level switch
    {
        CacheLevel.Process => "process",
        CacheLevel.Redis => "redis",
        CacheLevel.Flight => "flight",
        _ => "none",
    };
}
