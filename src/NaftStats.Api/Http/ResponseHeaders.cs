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
}
