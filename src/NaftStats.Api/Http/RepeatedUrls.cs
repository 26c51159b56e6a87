using NaftStats.Api.Caching;
using NaftStats.Api.Serving;
using NaftStats.Api.Telemetry;

namespace NaftStats.Api.Http;

/// <summary>
/// Answers a GET whose URL was answered before, by the letters of the URL: nothing is decoded, parsed or looked at. It only points
/// to answers that the rest of the server has made and let out; what it does not know goes on to there.
/// </summary>
internal sealed class RepeatedUrls(ReleaseServer server, CacheSettings settings, ServingMetrics metrics, RequestTracing tracing)
{
    // Nearly all of it is keys: the answers themselves are held by the cache of answers, and counted there.
    private readonly BoundedCache<Url, KnownAnswer> _known = new(settings.ProcessMegabytes * 1024L * 1024 / 4, (url, known) => url.Size + known.Answer.Size);

    /// <summary>Answers the request, or lets it pass.</summary>
    public Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (!HttpMethods.IsGet(request.Method) || !_known.TryGet(Url.Of(request, server.Served.Fingerprint), out var known))
        {
            return next(context);
        }

        var (answer, headers) = (known.Answer, context.Response.Headers);
        tracing.Ask(known.Document, known.Release);
        headers.Vary = ResponseHeaders.Vary;
        headers.CacheControl = known.CacheControl;
        if (request.Headers.IfNoneMatch is { Count: > 0 } tags && EntityTags.Held(tags, answer.Hash) is { } held)
        {
            metrics.CountNotModified();
            tracing.NotModified();
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            headers.ETag = held;
            return Task.CompletedTask;
        }

        metrics.CountRequest(CacheLevel.Process, answer.Cells);
        tracing.Answer(CacheLevel.Process, answer.Cells);
        ResponseHeaders.Secure(headers);
        var coding = ContentCodings.Choose(request.Headers.AcceptEncoding, answer.Length);
        var bytes = answer.Bytes(coding);
        headers.ETag = answer.Tag(coding);
        headers.ContentType = known.MediaType;
        headers.ContentLength = bytes.Length;
        if (coding != ContentCoding.Identity)
        {
            headers.ContentEncoding = ContentCodings.Name(coding);
        }

        var write = context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
        return write.IsCompletedSuccessfully ? Task.CompletedTask : write.AsTask();
    }

    /// <summary>Remembers how a GET was answered.</summary>
    public void Remember(HttpContext context, string fingerprint, KnownAnswer known)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            _known.Add(Url.Of(context.Request, fingerprint), known);
        }
    }

    private readonly record struct Url(string Fingerprint, string Query, string Accept, string Language)
    {
        public int Size => 300 + (2 * (Query.Length + Accept.Length + Language.Length));

        public static Url Of(HttpRequest request, string fingerprint) => new(
            fingerprint, request.QueryString.Value ?? "", request.Headers.Accept.ToString(), request.Headers.AcceptLanguage.ToString());

        // The rest tells few apart, and every hash is taken on each request.
        public override int GetHashCode() => Query.GetHashCode(StringComparison.Ordinal);
    }
}
