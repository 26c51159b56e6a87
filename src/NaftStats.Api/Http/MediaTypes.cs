using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace NaftStats.Api.Http;

/// <summary>The media types of answers, and which of them a client wants.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Media-Types"/>
internal static class MediaTypes
{
    public const string Json = "application/json; charset=utf-8";
    public const string GraphQLResponse = "application/graphql-response+json; charset=utf-8";

    private const string JsonName = "application/json";
    private const string GraphQLResponseName = "application/graphql-response+json";

    private static readonly MediaTypeHeaderValue JsonType = new(JsonName);
    private static readonly MediaTypeHeaderValue GraphQLResponseType = new(GraphQLResponseName);

    /// <summary>The media type to answer with, or null when the client accepts none that is served.</summary>
    public static string? Negotiate(StringValues accept)
    {
        if (accept.Count == 0 || !MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            return Json;
        }

        var (json, graphQL) = (Quality(ranges, JsonType), Quality(ranges, GraphQLResponseType));
        var isNamed = ranges.Any(range => range.MediaType.Equals(GraphQLResponseName, StringComparison.OrdinalIgnoreCase));
        return json <= 0 && graphQL <= 0 ? null : graphQL > json || (graphQL == json && isNamed) ? GraphQLResponse : Json;
    }

    /// <summary>Whether a body is JSON in UTF-8.</summary>
    public static bool IsJson(string? contentType) =>
        contentType is JsonName or Json
        || (MediaTypeHeaderValue.TryParse(contentType, out var type)
            && type.MediaType.Equals(JsonName, StringComparison.OrdinalIgnoreCase)
            && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase)));

    // How much a client wants a media type: what the most specific range that covers it says.
    private static double Quality(IList<MediaTypeHeaderValue> ranges, MediaTypeHeaderValue wanted)
    {
        var range = ranges.Where(wanted.IsSubsetOf).OrderBy(range => range.MatchesAllTypes ? 2 : range.MatchesAllSubTypes ? 1 : 0).FirstOrDefault();
        return range is null ? 0 : range.Quality ?? 1;
    }
}
