using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using NaftStats.GraphQL.Execution;

namespace NaftStats.GraphQL.Http;

/// <summary>The parameters of a request. The document stays UTF-8: most are known, and found without being decoded.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Request-Parameters"/>
internal sealed partial class HttpParameters : IDisposable
{
    // What is rented and given back; the rest points into it. A body is one document, a URL up to two.
    private JsonDocument? _document;
    private JsonDocument? _other;
    private byte[]? _body;
    private byte[]? _decoded;
    private ReadOnlyMemory<byte>? _query;
    private bool _isQuoted;

    /// <summary>The document.</summary>
    public DocumentText Query => _isQuoted ? DocumentText.Quoted(_query.GetValueOrDefault().Span) : DocumentText.Plain(_query.GetValueOrDefault().Span);

    /// <summary>Whether there is a document.</summary>
    public bool HasQuery => _query is not null;

    public string? OperationName { get; private set; }

    public JsonElement Variables { get; private set; }

    public JsonElement Extensions { get; private set; }

    /// <summary>What the parameters ask for, when they came before; nothing else of them is there then.</summary>
    public PreparedRequest? Known { get; private init; }

    /// <summary>The body, if what it asks for is worth keeping.</summary>
    public byte[]? BodyToKeep { get; set; }

    /// <summary>Parameters that came before.</summary>
    public static HttpParameters Of(PreparedRequest known) => new() { Known = known };

    /// <summary>Reads the parameters from the URL of a GET.</summary>
    /// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-GET"/>
    public static HttpParameters FromUrl(IQueryCollection url)
    {
        var parameters = new HttpParameters();
        try
        {
            if (url["query"] is [{ Length: > 0 } query])
            {
                parameters.SetQuery(query);
            }

            parameters.OperationName = url["operationName"] is [{ Length: > 0 } name] ? name : null;
            parameters.Variables = ParseUrlObject(url["variables"], "variables", ref parameters._document);
            parameters.Extensions = ParseUrlObject(url["extensions"], "extensions", ref parameters._other);
            return parameters;
        }
        catch
        {
            parameters.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _query = null;
        _document?.Dispose();
        _other?.Dispose();
        Return(ref _decoded);
        Return(ref _body);
    }

    private static void Return(ref byte[]? rented)
    {
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
            rented = null;
        }
    }

    private static BadGraphQLRequestException Bad(string message) => new(StatusCodes.Status400BadRequest, message);

    private static JsonElement ParseUrlObject(Microsoft.Extensions.Primitives.StringValues values, string name, ref JsonDocument? document)
    {
        if (values is not [{ Length: > 0 } text])
        {
            return default;
        }

        try
        {
            document = JsonDocument.Parse(text);
            return document.RootElement.ValueKind switch
            {
                JsonValueKind.Object => document.RootElement,
                JsonValueKind.Null => default,
                _ => throw Bad($"The parameter \"{name}\" must be a JSON object."),
            };
        }
        catch (JsonException)
        {
            throw Bad($"The parameter \"{name}\" is not valid JSON.");
        }
    }

    private void SetQuery(string query)
    {
        _decoded = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(query.Length));
        _query = _decoded.AsMemory(0, Encoding.UTF8.GetBytes(query, _decoded));
    }
}
