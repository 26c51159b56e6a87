using System.Buffers;
using System.Text.Json;
using NaftStats.GraphQL.Http;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Http;

/// <summary>A GraphQL request that is refused before it is executed, in the shape of every other error.</summary>
/// <param name="StatusCode">The HTTP status.</param>
/// <param name="Problem">What is wrong.</param>
internal sealed record Refusal(int StatusCode, Problem Problem)
{
    /// <summary>Makes this the answer.</summary>
    public void Answer(GraphQLExchange exchange)
    {
        exchange.StatusCode = StatusCode;
        exchange.HttpContext.Response.Headers.CacheControl = ResponseHeaders.NoStore;
        exchange.Body = Body();
    }

    /// <summary>The error as a GraphQL response.</summary>
    public byte[] Body()
    {
        var output = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(output))
        {
            writer.WriteStartObject();
            writer.WriteStartArray("errors");
            writer.WriteStartObject();
            writer.WriteString("message", Problem.Remedy is null ? Problem.Message : $"{Problem.Message} {Problem.Remedy}");
            writer.WriteStartObject("extensions");
            writer.WriteString("code", Problem.Code);
            if (Problem.Remedy is not null)
            {
                writer.WriteString("remedy", Problem.Remedy);
            }

            writer.WriteEndObject();
            writer.WriteEndObject();
            writer.WriteEndArray();
            writer.WriteEndObject();
        }

        return output.WrittenSpan.ToArray();
    }
}
