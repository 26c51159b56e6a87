using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NaftStats.Api.Http;

/// <summary>The strong ETag of an answer. The coding is part of its key: other bytes, another tag.</summary>
internal static class EntityTag
{
    // Half of a SHA-256 tells answers apart as surely as anything, and is sent with each of them.
    private const int Length = 32;

    /// <summary>The ETag of the answer whose key has a hash.</summary>
    public static string Of(string hash) => $"\"{hash.AsSpan(0, Length)}\"";

    /// <summary>Whether <c>If-None-Match</c> names a tag. The comparison is the weak one: a proxy that compresses makes weak tags of ours.</summary>
    /// <seealso href="https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match"/>
    public static bool Names(this StringValues ifNoneMatch, string tag) => ifNoneMatch.Count > 0
        && (ifNoneMatch == tag || (EntityTagHeaderValue.TryParseList(ifNoneMatch, out var held) && held.Any(one => one.Tag == tag)));
}
