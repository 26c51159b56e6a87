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
    private byte[]? _rented;
    private int _queryLength;
    private JsonDocument? _variables;
    private JsonDocument? _extensions;

    /// <summary>The document in UTF-8.</summary>
    public ReadOnlySpan<byte> Query => _rented.AsSpan(0, _queryLength);

    /// <summary>Whether there is a document.</summary>
    public bool HasQuery => _rented is not null;

    public string? OperationName { get; private set; }

    public JsonElement Variables => _variables?.RootElement ?? default;

    public JsonElement Extensions => _extensions?.RootElement ?? default;

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
            parameters._variables = ParseUrlObject(url["variables"], "variables");
            parameters._extensions = ParseUrlObject(url["extensions"], "extensions");
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
        ReturnQuery();
        _variables?.Dispose();
        _extensions?.Dispose();
    }

    private void ReturnQuery()
    {
        if (_rented is not null)
        {
            ArrayPool<byte>.Shared.Return(_rented);
            _rented = null;
        }
    }

    private static BadGraphQLRequestException Bad(string message) => new(StatusCodes.Status400BadRequest, message);

    private static JsonDocument? ParseUrlObject(Microsoft.Extensions.Primitives.StringValues values, string name)
    {
        if (values is not [{ Length: > 0 } text])
        {
            return null;
        }

        try
        {
            JsonDocument document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind is JsonValueKind.Object)
            {
                return document;
            }

            bool isNull = document.RootElement.ValueKind == JsonValueKind.Null;
            document.Dispose();
            return isNull ? null : throw Bad($"The parameter \"{name}\" must be a JSON object.");
        }
        catch (JsonException)
        {
            throw Bad($"The parameter \"{name}\" is not valid JSON.");
        }
    }

    private void SetQuery(string query)
    {
        _rented = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(query.Length));
        _queryLength = Encoding.UTF8.GetBytes(query, _rented);
    }
}
