using System.Buffers;
using System.Runtime.InteropServices;
using System.Text;
using System.Text.Json;
using System.Text.Unicode;

namespace NaftStats.GraphQL.Http;

/// <content>The parameters in the body of a POST.</content>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-POST"/>
internal sealed partial class HttpParameters
{
    /// <summary>Reads the parameters from the JSON body of a POST.</summary>
    /// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-POST"/>
    public static HttpParameters FromBody(ReadOnlySpan<byte> body)
    {
        body = body.StartsWith(Encoding.UTF8.Preamble) ? body[3..] : body;
        if (body.IsEmpty)
        {
            throw Bad("The body is empty: send a JSON object with the entry \"query\".");
        }

        if (!Utf8.IsValid(body))
        {
            // Left to the JSON reader this would come up later, wherever a text is looked at.
            throw Bad("The body is not valid UTF-8.");
        }

        var parameters = new HttpParameters();
        try
        {
            parameters.ReadBody(body);
            return parameters;
        }
        catch (JsonException exception)
        {
            parameters.Dispose();
            throw Bad($"The body is not valid JSON: line {exception.LineNumber + 1}, byte {exception.BytePositionInLine + 1}.");
        }
        catch (InvalidOperationException)
        {
            parameters.Dispose();
            throw Bad("The body holds text that is not valid Unicode.");
        }
        catch
        {
            parameters.Dispose();
            throw;
        }
    }

    // The body is copied because its place on the connection is given back before the request is executed.
    private void ReadBody(ReadOnlySpan<byte> body)
    {
        _body = ArrayPool<byte>.Shared.Rent(body.Length);
        body.CopyTo(_body);
        _document = JsonDocument.Parse(_body.AsMemory(0, body.Length));
        switch (_document.RootElement.ValueKind)
        {
            case JsonValueKind.Array:
                throw Bad("The body is a list: batches are not served, send one request at a time.");
            case not JsonValueKind.Object:
                throw Bad("The body must be a JSON object with the entry \"query\".");
        }

        foreach (JsonProperty entry in _document.RootElement.EnumerateObject())
        {
            ReadEntry(entry);
        }
    }

    private void ReadEntry(JsonProperty entry)
    {
        JsonElement value = entry.Value;
        if (entry.NameEquals("query"u8))
        {
            if (value.ValueKind == JsonValueKind.String)
            {
                SetQuery(JsonMarshal.GetRawUtf8Value(value));
            }
            else if (value.ValueKind != JsonValueKind.Null)
            {
                throw Bad("The entry \"query\" must be a string.");
            }
        }
        else if (entry.NameEquals("operationName"u8))
        {
            OperationName = value.ValueKind is JsonValueKind.String or JsonValueKind.Null
                ? value.GetString()
                : throw Bad("The entry \"operationName\" must be a string.");
        }
        else if (entry.NameEquals("variables"u8))
        {
            Variables = ObjectOr(Variables, value, "variables");
        }
        else if (entry.NameEquals("extensions"u8))
        {
            Extensions = ObjectOr(Extensions, value, "extensions");
        }
    }

    /// <summary>Takes the document from its JSON string, quotes included.</summary>
    private void SetQuery(ReadOnlySpan<byte> quoted)
    {
        Return(ref _decoded);
        _isQuoted = quoted.IndexOf("\\u"u8) < 0;
        if (_isQuoted)
        {
            _body.AsSpan().Overlaps(quoted, out int start);
            _query = _body.AsMemory(start, quoted.Length);
            return;
        }

        // A character that is spelled by its number may be half of a pair: now is the time to say so.
        var reader = new Utf8JsonReader(quoted);
        reader.Read();
        _decoded = ArrayPool<byte>.Shared.Rent(quoted.Length);
        _query = _decoded.AsMemory(0, reader.CopyString(_decoded));
    }

    private static JsonElement ObjectOr(JsonElement before, JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Object => value,
        JsonValueKind.Null => before,
        _ => throw Bad($"The entry \"{name}\" must be an object."),
    };
}
