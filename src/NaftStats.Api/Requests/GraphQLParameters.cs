using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Requests;

/// <summary>The parameters of a GraphQL request, by GET or by POST.</summary>
/// <param name="Query">The document; null where it is named instead.</param>
/// <param name="OperationName">The operation of the document; its only one when null.</param>
/// <param name="Variables">The variables as the client wrote them; empty when it gave none.</param>
/// <param name="PersistedHash">The hash of the document, as Apollo's clients send it in <c>extensions</c>.</param>
/// <param name="DocumentId">The name of the document.</param>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters"/>
internal sealed record GraphQLParameters(string? Query, string? OperationName, string Variables, string? PersistedHash, string? DocumentId)
{
    /// <summary>The parameters that a URL can hold.</summary>
    private static readonly string[] InUrl = ["query", "operationName", "variables", "extensions", "documentId", "release"];

    /// <summary>Those of them that the URL of a POST can hold: the others are in its body.</summary>
    private static readonly string[] InUrlOfPost = ["documentId", "release"];

    /// <summary>Reads the URL of a GET.</summary>
    /// <exception cref="RefusedRequestException">It holds what is no parameter, or no value of one.</exception>
    public static GraphQLParameters OfUrl(IQueryCollection url)
    {
        CheckNames(url, InUrl, "");
        return new GraphQLParameters(
            url["query"] is [{ Length: > 0 } query] ? query : null,
            url["operationName"] is [{ Length: > 0 } name] ? name : null,
            url["variables"] is [{ } variables] ? variables : "",
            url["extensions"] is [{ Length: > 0 } extensions] ? PersistedHashOf(extensions) : null,
            url["documentId"]);
    }

    /// <summary>Reads the body of a POST, and its URL.</summary>
    /// <exception cref="RefusedRequestException">One of both is no request.</exception>
    public static GraphQLParameters OfBody(ReadOnlyMemory<byte> body, IQueryCollection url)
    {
        CheckNames(url, InUrlOfPost, " of a POST; the others go into its body");
        body = body.Span.StartsWith(Encoding.UTF8.Preamble) ? body[3..] : body;
        if (body.IsEmpty)
        {
            throw Bad("The body is empty.", "Send a JSON object with the entry \"query\".");
        }

        if (!Utf8.IsValid(body.Span))
        {
            // Left to the JSON reader this would come up later, wherever a text is looked at.
            throw Bad("The body is not valid UTF-8.");
        }

        try
        {
            using var document = JsonDocument.Parse(body, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return OfBody(document.RootElement, url);
        }
        catch (JsonException exception)
        {
            throw Bad($"The body is not valid JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
        catch (InvalidOperationException)
        {
            throw Bad("The body holds text that is not valid Unicode.");
        }
    }

    private static GraphQLParameters OfBody(JsonElement body, IQueryCollection url)
    {
        if (body.ValueKind != JsonValueKind.Object)
        {
            throw body.ValueKind == JsonValueKind.Array
                ? Bad("The body is a list: batches are not served.", "Send one request at a time.")
                : Bad("The body is no JSON object.", "Send one with the entry \"query\".");
        }

        return new GraphQLParameters(
            ReadText(body, "query"),
            ReadText(body, "operationName") is { Length: > 0 } name ? name : null,
            ReadObject(body, "variables") is { } variables ? variables.GetRawText() : "",
            ReadObject(body, "extensions") is { } extensions ? PersistedHashOf(extensions) : null,
            ReadText(body, "documentId") ?? url["documentId"]);
    }

    private static void CheckNames(IQueryCollection url, string[] known, string where)
    {
        foreach (var (name, values) in url)
        {
            if (!known.Contains(name))
            {
                throw Bad($"The URL holds the parameter \"{name}\", which is none{where}.", Suggestion.For(name, known));
            }

            if (values.Count > 1)
            {
                throw Bad($"The URL holds the parameter \"{name}\" {values.Count} times.", "Give it once.");
            }

            if (name == "release" && values is not [{ Length: > 0 }])
            {
                throw Bad("The parameter \"release\" is empty.", "Name a release, or leave it out for the current one.");
            }
        }
    }

    private static string? ReadText(JsonElement body, string name) => !body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.String ? value.GetString()
        : throw Bad($"The entry \"{name}\" must be a string.");

    private static JsonElement? ReadObject(JsonElement body, string name) => !body.TryGetProperty(name, out var value) || value.ValueKind == JsonValueKind.Null ? null
        : value.ValueKind == JsonValueKind.Object ? value
        : throw Bad($"The entry \"{name}\" must be an object.");

    private static string? PersistedHashOf(string extensions)
    {
        try
        {
            using var document = JsonDocument.Parse(extensions, new JsonDocumentOptions { AllowDuplicateProperties = false });
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Object => PersistedHashOf(document.RootElement),
                JsonValueKind.Null => null,
                _ => throw Bad("The parameter \"extensions\" must be a JSON object."),
            };
        }
        catch (JsonException)
        {
            throw Bad("The parameter \"extensions\" is not valid JSON.");
        }
        catch (InvalidOperationException)
        {
            throw Bad("The parameter \"extensions\" holds text that is not valid Unicode.");
        }
    }

    private static string? PersistedHashOf(JsonElement extensions) =>
        extensions.TryGetProperty("persistedQuery", out var persisted)
        && persisted.ValueKind == JsonValueKind.Object
        && persisted.TryGetProperty("sha256Hash", out var hash)
        && hash.ValueKind == JsonValueKind.String
            ? hash.GetString()!.ToLowerInvariant()
            : null;

    private static RefusedRequestException Bad(string message, string? remedy = null) =>
        new(StatusCodes.Status400BadRequest, new Problem("BAD_REQUEST", message, remedy));
}
