using Microsoft.Extensions.Primitives;

namespace NaftStats.Api.Http;

/// <summary>Values of headers, made once.</summary>
internal static class ResponseHeaders
{
    /// <summary>For errors, which nobody may keep.</summary>
    public static readonly StringValues NoStore = "no-store";

    /// <summary>For answers on the current release: keep them, and ask each time whether they still hold.</summary>
    public static readonly StringValues Revalidate = "public, no-cache";

    /// <summary>For answers on a pinned release, which never change.</summary>
    public static readonly StringValues Immutable = "public, max-age=31536000, immutable";

    /// <summary>What the bytes of an answer depend on besides the URL.</summary>
    public static readonly StringValues Vary = "Accept, Accept-Language, Accept-Encoding";

    private static readonly StringValues NoSniff = "nosniff";
    private static readonly StringValues NoContent = "default-src 'none'; frame-ancestors 'none'";
    private static readonly StringValues NoReferrer = "no-referrer";
    private static readonly StringValues AnyOrigin = "cross-origin";

    /// <summary>Says what a browser may do with what is sent. A 304 needs none of it: it keeps what the client was told before.</summary>
    public static void Secure(IHeaderDictionary headers)
    {
        headers.XContentTypeOptions = NoSniff;
        headers.ContentSecurityPolicy = NoContent;
        headers["Referrer-Policy"] = NoReferrer;
        headers["Cross-Origin-Resource-Policy"] = AnyOrigin;
    }
}
