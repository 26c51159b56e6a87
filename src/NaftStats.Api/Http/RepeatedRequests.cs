using NaftStats.Api.Caching;
using NaftStats.Api.Serving;
using NaftStats.Api.Telemetry;

namespace NaftStats.Api.Http;

/// <summary>
/// Answers a request that was answered before, by the letters of its URL or the bytes of its body: nothing is decoded, parsed or
/// looked at. It only points to answers that the rest of the server has made and let out; what it does not know goes on to there.
/// </summary>
internal sealed class RepeatedRequests(ReleaseServer server, CacheSettings settings, ServingMetrics metrics, RequestTracing tracing)
{
    // Nearly all of it is keys: the answers themselves are held by the cache of answers, and counted there.
    private readonly BoundedCache<RequestLetters, KnownAnswer> _known =
        new(settings.ProcessMegabytes * 1024L * 1024 / 4, (letters, known) => letters.Size + known.Answer.Size);

    /// <summary>Answers the request, or lets it pass.</summary>
    public Task AnswerAsync(HttpContext context, RequestDelegate next)
    {
        var request = context.Request;
        if (RequestLetters.Of(context, server.Served.Fingerprint) is not { } letters)
        {
            return next(context);
        }

        if (!_known.TryGet(letters, out var known))
        {
            context.Items[typeof(RequestLetters)] = letters;
            return next(context);
        }

        letters.Take(request);
        var (answer, headers) = (known.Answer, context.Response.Headers);
        tracing.Ask(known.Document, known.Release);
        headers.Vary = ResponseHeaders.Vary;
        headers.CacheControl = known.CacheControl;
        if (!letters.IsPost && request.Headers.IfNoneMatch is { Count: > 0 } tags && EntityTags.Held(tags, answer.Hash) is { } held)
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

    /// <summary>Remembers how a request was answered.</summary>
    /// <param name="context">The request.</param>
    /// <param name="fingerprint">The mark of what was current when it came in.</param>
    /// <param name="known">How it was answered.</param>
    public void Remember(HttpContext context, string fingerprint, KnownAnswer known)
    {
        if (context.Items.TryGetValue(typeof(RequestLetters), out var item) && item is RequestLetters letters)
        {
            _known.Add(letters with { Fingerprint = fingerprint }, known);
        }
    }
}
