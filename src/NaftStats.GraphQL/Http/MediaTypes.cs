using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace NaftStats.GraphQL.Http;

/// <summary>The media types of responses, and which of them a client wants.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types"/>
internal static class MediaTypes
{
    public const string Json = "application/json; charset=utf-8";

    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    /// <summary>The media type to respond with, or null when the client accepts none that is served.</summary>
    public static string? Negotiate(HttpRequest request)
    {
        Microsoft.Extensions.Primitives.StringValues accept = request.Headers.Accept;

        // What nearly all clients send needs no parsing.
        if (accept.Count == 0 || (accept.Count == 1 && accept[0] is null or "" or "*/*" or "application/json"))
        {
            return Json;
        }

        if (accept.Count == 1 && accept[0] == "application/graphql-response+json")
        {
            return GraphQLResponse;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out IList<MediaTypeHeaderValue>? ranges))
        {
            return Json;
        }

        double json = Quality(ranges, "application/json");
        double graphQL = Quality(ranges, "application/graphql-response+json");
        bool isExplicit = ranges.Any(r => r.MediaType.Equals("application/graphql-response+json", StringComparison.OrdinalIgnoreCase));
        return json <= 0 && graphQL <= 0 ? null : graphQL > json || (graphQL == json && isExplicit) ? GraphQLResponse : Json;
    }

    /// <summary>Whether a body is JSON in UTF-8.</summary>
    public static bool IsJson(string? contentType) =>
        contentType == "application/json"
        || (MediaTypeHeaderValue.TryParse(contentType, out MediaTypeHeaderValue? type)
            && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || type.Charset.Value!.Trim('"').Equals("utf-8", StringComparison.OrdinalIgnoreCase)));

    /// <summary>How much a client wants a media type: what the most specific range that covers it says.</summary>
    private static double Quality(IList<MediaTypeHeaderValue> ranges, string mediaType)
    {
        double quality = 0;
        int specificity = 0;
        foreach (MediaTypeHeaderValue range in ranges)
        {
            int match = range.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase) ? 3
                : range.MediaType.Equals("application/*", StringComparison.OrdinalIgnoreCase) ? 2
                : range.MediaType == "*/*" ? 1
                : 0;
            if (match > specificity)
            {
                specificity = match;
                quality = range.Quality ?? 1;
            }
        }

        return quality;
    }
}
