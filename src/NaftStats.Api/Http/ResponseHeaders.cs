using Microsoft.Extensions.Primitives;

namespace NaftStats.Api.Http;

/// <summary>The headers of responses.</summary>
internal static class ResponseHeaders
{
    /// <summary>For errors, which nobody may keep.</summary>
    public static readonly StringValues NoStore = "no-store";

    /// <summary>For answers on the current release: keep them, and ask each time whether they still hold.</summary>
    public static readonly StringValues Revalidate = "public, no-cache";

    /// <summary>For answers on a pinned release: its figures never change, but texts and rounding live in the program.</summary>
    public static readonly StringValues OneDay = "public, max-age=86400";

    /// <summary>What the bytes of an answer depend on besides the URL.</summary>
    public static readonly StringValues Vary = "Accept, Accept-Language, Accept-Encoding";

    private static readonly StringValues AcceptEncoding = "Accept-Encoding";
    private static readonly StringValues Any = "*";
    private static readonly StringValues Exposed = "ETag, Retry-After";

    // Of a file a program in a page wants its name, its metadata and, where it comes in parts, which part it got.
    private static readonly StringValues ExposedOfFile = "ETag, Retry-After, Content-Disposition, Link, Accept-Ranges, Content-Range, Repr-Digest";
    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues NoContent = "default-src 'none'; frame-ancestors 'none'";
    private static readonly StringValues NoReferrer = "no-referrer";
    private static readonly StringValues AnyOrigin = "cross-origin";

    /// <summary>Adds to every response what holds for all of them, at the last moment: an error begins its headers anew.</summary>
    public static Task CompleteAsync(HttpContext context, RequestDelegate next)
    {
        context.Response.OnStarting(
            static state =>
            {
                Complete((HttpResponse)state);
                return Task.CompletedTask;
            },
            context.Response);
        return next(context);
    }

    private static void Complete(HttpResponse response)
    {
        var headers = response.Headers;

        // Open data: any page may read it. Said to everyone, because a cache gives one client what it was told for another.
        headers.AccessControlAllowOrigin = Any;
        headers.AccessControlExposeHeaders = headers.ContentDisposition.Count == 0 ? Exposed : ExposedOfFile;
        if (headers.Vary.Count == 0)
        {
            headers.Vary = AcceptEncoding;
        }

        if (response.StatusCode >= StatusCodes.Status400BadRequest)
        {
            headers.CacheControl = NoStore;
            headers.ETag = StringValues.Empty;
        }

        // A 304 leaves the client what it was told before.
        if (response.StatusCode != StatusCodes.Status304NotModified)
        {
            Secure(headers);
        }
    }

    private static void Secure(IHeaderDictionary headers)
    {
        if (headers.ContentSecurityPolicy.Count == 0)
        {
            headers.ContentSecurityPolicy = NoContent;
        }

        headers.XContentTypeOptions = NoSniff;
        headers["Referrer-Policy"] = NoReferrer;
        headers["Cross-Origin-Resource-Policy"] = AnyOrigin;
    }
}
