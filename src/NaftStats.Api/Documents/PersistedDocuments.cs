using NaftStats.Api.Requests;
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

    /// <summary>The document that a request holds or names.</summary>
    /// <exception cref="RefusedRequestException">There is none, or it may not be asked.</exception>
    public async ValueTask<string> FindAsync(GraphQLParameters parameters)
    {
        if (parameters.Query is { } query)
        {
            Admit(query, parameters.PersistedHash);
            return query;
        }

        if (parameters.DocumentId is { } id)
        {
            return id.StartsWith(Scheme, StringComparison.Ordinal) && await documents.FindAsync(id[Scheme.Length..]) is { } known
                ? Allowed(known)
                : throw Refused(
                    StatusCodes.Status404NotFound,
                    "DOCUMENT_UNKNOWN",
                    "There is no document of that documentId.",
                    "A documentId is sha256: and the SHA-256 of a document that this server knows.");
        }

        if (parameters.PersistedHash is not { } hash)
        {
            throw Refused(StatusCodes.Status400BadRequest, "BAD_REQUEST", "The request has no \"query\".", "Send the GraphQL document under that name.");
        }

        // The messages and the status are those that Apollo's clients look for.
        return await documents.FindAsync(hash) is { } text ? Allowed(text)
            : settings.Automatic && !settings.AllowListOnly ? throw Refused(StatusCodes.Status200OK, "PERSISTED_QUERY_NOT_FOUND", "PersistedQueryNotFound")
            : throw Refused(StatusCodes.Status200OK, "PERSISTED_QUERY_NOT_SUPPORTED", "PersistedQueryNotSupported");
    }

    private static RefusedRequestException Refused(int status, string code, string message, string? remedy = null) => new(status, new Problem(code, message, remedy));

    // Registers a document that came with its hash.
    private void Admit(string query, string? hash)
    {
        if (settings.AllowListOnly)
        {
            Allowed(query);
        }
        else if (settings.Automatic && hash is not null && !documents.TryFind(hash, out _))
        {
            if (DocumentStore.HashOf(query) != hash)
            {
                throw Refused(
                    StatusCodes.Status400BadRequest,
                    "PERSISTED_QUERY_HASH_MISMATCH",
                    "The hash is not that of the document.",
                    "Send the SHA-256 of the document in UTF-8, in lower-case hexadecimal.");
            }

            documents.Register(hash, query);
        }
    }

    private string Allowed(string query) => !settings.AllowListOnly || documents.IsTrusted(query) ? query : throw Refused(
        StatusCodes.Status403Forbidden,
        "DOCUMENT_NOT_ALLOWED",
        "This server answers a fixed list of documents only, and this is none of them.",
        "Ask its operator to add it.");
}
