using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
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
internal sealed class FileExchange(
    ReleaseServer server, AnswerCache cache, IResponseCompressionProvider codings, ExecutionGate gate, ServingMetrics metrics, RequestTracing tracing)
{
    /// <summary>Answers a request.</summary>
    public async Task AnswerAsync(HttpContext context, FileRequest file)
    {
        try
        {
            var fingerprint = file.Release is null ? server.Served.Fingerprint : server.FingerprintAsOf(file.Release);
            tracing.Ask(null, file.Release ?? server.Served.Current.Identity.Version);
            var coding = file.IsCompressed ? null : codings.GetCompressionProvider(context);
            var hash = new AnswerKey(fingerprint, file.Address, null, string.Empty, file.Language, file.MediaType, coding?.EncodingName).Hash();
            var (tag, held) = (EntityTag.Of(hash), context.Request.Headers.IfNoneMatch);
            context.Response.Headers.Vary = ResponseHeaders.Vary;
            if (held.Names(tag))
            {
                NotModified(context, file, tag);
                return;
            }

            var (answer, level) = (cache.Find(hash), CacheLevel.Process);
            if (answer is null)
            {
                (answer, level) = await cache.GetOrExecuteAsync(hash, () => WriteAsync(context, file, hash, coding), context.RequestAborted);
            }

            if (answer is null)
            {
                context.Response.Headers.RetryAfter = "1";
                await context.RefuseAsync(StatusCodes.Status503ServiceUnavailable, ExecutionGate.Busy);
            }
            else if (held == "*")
            {
                NotModified(context, file, tag);
            }
            else
            {
                await SendAsync(context, file, answer, tag, level);
            }
        }
        catch (ProblemsException exception)
        {
            await context.RefuseAsync(file.Language, exception.Problems);
        }
    }

    private async Task<Answer?> WriteAsync(HttpContext context, FileRequest file, string hash, ICompressionProvider? coding)
    {
        using var permit = await gate.EnterAsync(context.RequestAborted);
        if (!permit.IsAcquired)
        {
            return null;
        }

        var served = file.Release is null ? server.Served : await server.AsOfAsync(file.Release, context.RequestAborted);
        var output = new MemoryStream();
        var cells = await file.WriteAsync(served, output, context.RequestAborted);
        var (body, name) = coding.Compress(output.ToArray());
        return new Answer(hash, body, name, cells);
    }

    private Task SendAsync(HttpContext context, FileRequest file, Answer answer, string tag, CacheLevel level)
    {
        metrics.CountRequest(level, answer.Cells);
        tracing.Answer(level, answer.Cells);
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = CacheControl(file);
        headers.ContentEncoding = answer.Coding;
        headers.ContentLanguage = TableAddresses.Code(file.Language);
        headers.Link = file.Links;
        if (file.SaveAs is not null)
        {
            headers.ContentDisposition = $"attachment; filename=\"{file.SaveAs}\"";
        }

        return AnswerResponse.WriteAsync(context, StatusCodes.Status200OK, file.MediaType, answer.Body);
    }

    private void NotModified(HttpContext context, FileRequest file, string tag)
    {
        metrics.CountNotModified();
        tracing.NotModified();
        var headers = context.Response.Headers;
        (headers.ETag, headers.CacheControl) = (tag, CacheControl(file));
        context.Response.StatusCode = StatusCodes.Status304NotModified;
    }

    private static StringValues CacheControl(FileRequest file) => file.Release is null ? ResponseHeaders.Revalidate : ResponseHeaders.OneDay;
}
