using System.Text.Json;
using NaftStats.Api.Http;
using NaftStats.GraphQL.Http;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Documents;

/// <summary>
/// Requests that name their document: <c>GET /graphql?documentId=sha256:...</c>, and Apollo's automatic persisted queries, whose
/// clients send the hash alone and, when it is not known, the hash with the document.
/// </summary>
/// <seealso href="https://www.apollographql.com/docs/apollo-server/performance/apq"/>
internal sealed class PersistedDocuments(DocumentStore documents, DocumentSettings settings)
{
    private const string Scheme = "sha256:";

    private static readonly Refusal NotFound = new(StatusCodes.Status200OK, new Problem(
        "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound"));

    private static readonly Refusal NotSupported = new(StatusCodes.Status200OK, new Problem(
        "PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported"));

    private static readonly Refusal Mismatch = new(StatusCodes.Status400BadRequest, new Problem(
        "PERSISTED_QUERY_HASH_MISMATCH", "The hash is not that of the document.", "Send the SHA-256 of the document in UTF-8, in lower-case hexadecimal."));

    private static readonly Refusal NotAllowed = new(StatusCodes.Status403Forbidden, new Problem(
        "DOCUMENT_NOT_ALLOWED", "This server answers a fixed list of documents only, and this is none of them.", "Ask its operator to add it."));

    /// <summary>The document that a request names; empty, with the refusal as its answer, where there is none of that name.</summary>
    public async ValueTask<string?> FindAsync(GraphQLExchange exchange)
    {
        if (exchange.HttpContext.Request.Query["documentId"] is [{ Length: > 0 } id])
        {
            if (id.StartsWith(Scheme, StringComparison.Ordinal) && await documents.FindAsync(id[Scheme.Length..]) is { } known)
            {
                return known;
            }

            new Refusal(StatusCodes.Status404NotFound, new Problem(
                "DOCUMENT_UNKNOWN", "There is no document of that documentId.", "A documentId is sha256: and the SHA-256 of a document that this server knows."))
                .Answer(exchange);
            return "";
        }

        if (AutomaticHash(exchange) is not { } hash)
        {
            return null;
        }

        if (await documents.FindAsync(hash) is { } text)
        {
            return text;
        }

        (settings.Automatic && !settings.AllowListOnly ? NotFound : NotSupported).Answer(exchange);
        return "";
    }

    /// <summary>Registers a document that came with its hash, and refuses one that may not be asked. True where the request goes on.</summary>
    public bool Admit(GraphQLExchange exchange)
    {
        if (settings.AllowListOnly)
        {
            if (!documents.IsTrusted(exchange.Request.Query))
            {
                NotAllowed.Answer(exchange);
                return false;
            }

            return true;
        }

        if (settings.Automatic && AutomaticHash(exchange) is { } hash && !documents.TryFind(hash, out _))
        {
            if (DocumentStore.HashOf(exchange.Request.Query) != hash)
            {
                Mismatch.Answer(exchange);
                return false;
            }

            documents.Register(hash, exchange.Request.Query);
        }

        return true;
    }

    private static string? AutomaticHash(GraphQLExchange exchange) =>
        exchange.Request.Extensions.ValueKind == JsonValueKind.Object
        && exchange.Request.Extensions.TryGetProperty("persistedQuery", out var persisted)
        && persisted.ValueKind == JsonValueKind.Object
        && persisted.TryGetProperty("sha256Hash", out var hash)
        && hash.ValueKind == JsonValueKind.String
            ? hash.GetString()!.ToLowerInvariant()
            : null;
}
