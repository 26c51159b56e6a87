using System.Buffers;
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
            parameters.Read(body);
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

    private void Read(ReadOnlySpan<byte> body)
    {
        var reader = new Utf8JsonReader(body, new JsonReaderOptions { MaxDepth = 64 });
        reader.Read();
        if (reader.TokenType == JsonTokenType.StartArray)
        {
            throw Bad("The body is a list: batches are not served, send one request at a time.");
        }

        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw Bad("The body must be a JSON object with the entry \"query\".");
        }

        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            ReadEntry(ref reader);
        }

        // Reading on to the end finds what follows the object.
        while (reader.Read())
        {
        }
    }

    private void ReadEntry(ref Utf8JsonReader reader)
    {
        if (reader.ValueTextEquals("query"u8))
        {
            reader.Read();
            if (reader.TokenType == JsonTokenType.String)
            {
                ReturnQuery();
                int length = reader.ValueSpan.Length;
                _rented = ArrayPool<byte>.Shared.Rent(length);
                _queryLength = reader.CopyString(_rented);
            }
            else if (reader.TokenType != JsonTokenType.Null)
            {
                throw Bad("The entry \"query\" must be a string.");
            }
        }
        else if (reader.ValueTextEquals("operationName"u8))
        {
            reader.Read();
            OperationName = reader.TokenType is JsonTokenType.String or JsonTokenType.Null
                ? reader.GetString()
                : throw Bad("The entry \"operationName\" must be a string.");
        }
        else if (reader.ValueTextEquals("variables"u8))
        {
            _variables = ReadObject(ref reader, "variables") ?? _variables;
        }
        else if (reader.ValueTextEquals("extensions"u8))
        {
            _extensions = ReadObject(ref reader, "extensions") ?? _extensions;
        }
        else
        {
            reader.Read();
            reader.Skip();
        }
    }

    private static JsonDocument? ReadObject(ref Utf8JsonReader reader, string name)
    {
        reader.Read();
        return reader.TokenType switch
        {
            JsonTokenType.StartObject => JsonDocument.ParseValue(ref reader),
            JsonTokenType.Null => null,
            _ => throw Bad($"The entry \"{name}\" must be an object."),
        };
    }
}
