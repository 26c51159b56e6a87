using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NaftStats.Api.Http;

/// <summary>The strong ETags of an answer, one for each coding, and the question whether a client already has it.</summary>
internal static class EntityTags
{
    /// <summary>The ETags of the answer with a hash, by coding.</summary>
    public static string[] Of(string hash)
    {
        // Half of a SHA-256 tells answers apart as surely as anything, and is sent with each of them.
        var stem = hash[..32];
        return [$"\"{stem}\"", $"\"{stem}-gzip\"", $"\"{stem}-br\""];
    }

    /// <summary>
    /// The ETag of the answer that <c>If-None-Match</c> names, in whatever coding the client has it, or null. The comparison is the
    /// weak one: a proxy that compresses makes weak tags of ours.
    /// </summary>
    /// <seealso href="https://www.rfc-editor.org/rfc/rfc9110#name-if-none-match"/>
    public static string? Held(StringValues ifNoneMatch, string hash)
    {
        // What nearly all clients send needs no parsing.
        if (ifNoneMatch is [{ Length: 34 } only] && only[0] == '"' && only[^1] == '"')
        {
            return only.AsSpan(1, 32).SequenceEqual(hash.AsSpan(0, 32)) ? only : null;
        }

        if (!EntityTagHeaderValue.TryParseList(ifNoneMatch, out var tags))
        {
            return null;
        }

        var own = Of(hash);
        return own.FirstOrDefault(tag => tags.Any(held => held.Tag == tag));
    }
}
