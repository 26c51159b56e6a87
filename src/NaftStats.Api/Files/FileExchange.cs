using NaftStats.Api.Caching;
using NaftStats.Api.Http;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Api.Telemetry;
using NaftStats.Statistics.Metadata;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Files;

/// <summary>A file that is asked for.</summary>
/// <param name="Address">What tells it from other files: path and query string.</param>
/// <param name="MediaType">Its media type.</param>
/// <param name="Language">The language of its texts.</param>
/// <param name="Release">The version of a release that is pinned, or null for the current one.</param>
/// <param name="WriteAsync">Writes it, and says how many cells it has.</param>
internal sealed record FileRequest(
    string Address, string MediaType, Language Language, string? Release, Func<ServedReleases, Stream, CancellationToken, Task<AnswerCells>> WriteAsync)
{
    /// <summary>The name under which a browser keeps it; null where it is shown.</summary>
    public string? SaveAs { get; init; }

    /// <summary>The <c>Link</c> header: addresses that belong to it.</summary>
    public string? Links { get; init; }

    /// <summary>True where compressing it would gain nothing.</summary>
    public bool IsCompressed { get; init; }
}

/// <summary>Answers a request for a file as one of GraphQL is answered: from the client's own copy, from a cache, or by writing it.</summary>
internal sealed class FileExchange(ReleaseServer server, AnswerCache cache, ExecutionGate gate, ServingMetrics metrics, RequestTracing tracing)
{
    /// <summary>Answers a request.</summary>
    public async Task AnswerAsync(HttpContext context, FileRequest file)
    {
        try
        {
            var fingerprint = file.Release is null ? server.Served.Fingerprint : server.FingerprintAsOf(file.Release);
            var key = new AnswerKey(fingerprint, file.Address, null, string.Empty, file.Language, file.MediaType);
            tracing.Ask(null, file.Release ?? server.Served.Current.Identity.Version);
            var headers = context.Response.Headers;
            headers.Vary = ResponseHeaders.Vary;
            if (EntityTags.Held(context.Request.Headers.IfNoneMatch, key.Hash()) is { } held)
            {
                metrics.CountNotModified();
                tracing.NotModified();
                (headers.ETag, headers.CacheControl) = (held, CacheControl(file));
                context.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }

            var isHere = cache.TryGet(key, out var answer);
            var (found, level) = isHere ? (answer, CacheLevel.Process) : await cache.GetOrExecuteAsync(key, hash => WriteAsync(context, file, hash), context.RequestAborted);
            await (found is null ? RefuseAsync(context) : SendAsync(context, file, found, level));
        }
        catch (ProblemsException exception)
        {
            await context.RefuseAsync(file.Language, exception.Problems);
        }
    }

    private async Task<Answer?> WriteAsync(HttpContext context, FileRequest file, string hash)
    {
        using var permit = await gate.EnterAsync(context.RequestAborted);
        if (!permit.IsAcquired)
        {
            return null;
        }

        var served = file.Release is null ? server.Served : await server.AsOfAsync(file.Release, context.RequestAborted);
        var output = new MemoryStream();
        var cells = await file.WriteAsync(served, output, context.RequestAborted);
        return new Answer(hash, output.ToArray(), cells);
    }

    private Task SendAsync(HttpContext context, FileRequest file, Answer answer, CacheLevel level)
    {
        metrics.CountRequest(level, answer.Cells);
        tracing.Answer(level, answer.Cells);
        var coding = file.IsCompressed ? ContentCoding.Identity : ContentCodings.Choose(context.Request.Headers.AcceptEncoding, answer.Length);
        var (response, bytes) = (context.Response, answer.Bytes(coding));
        var headers = response.Headers;
        headers.ETag = answer.Tag(coding);
        headers.CacheControl = CacheControl(file);
        headers.ContentLanguage = TableAddresses.Code(file.Language);
        headers.Link = file.Links;
        if (file.SaveAs is not null)
        {
            headers.ContentDisposition = $"attachment; filename=\"{file.SaveAs}\"";
        }

        if (coding != ContentCoding.Identity)
        {
            headers.ContentEncoding = ContentCodings.Name(coding);
        }

        response.ContentType = file.MediaType;
        response.ContentLength = bytes.Length;
        return response.Body.WriteAsync(bytes, context.RequestAborted).AsTask();
    }

    private static Task RefuseAsync(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return context.RefuseAsync(StatusCodes.Status503ServiceUnavailable, ExecutionGate.Busy).AsTask();
    }

    private static Microsoft.Extensions.Primitives.StringValues CacheControl(FileRequest file) =>
        file.Release is null ? ResponseHeaders.Revalidate : ResponseHeaders.OneDay;
}
