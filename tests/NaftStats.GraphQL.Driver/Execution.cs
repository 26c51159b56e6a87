using System.Buffers;
using System.Text.Json;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Driver;

/// <summary>Builds the schema of a request, executes its document on fixed values, and answers <c>{data, errors}</c>.</summary>
internal static class Execution
{
    private static readonly ExecutionOptions Options = new() { MaxDepth = 200, MaxFields = 100_000, MaxAliases = 100_000, MaxDirectives = 10_000 };

    public static async Task HandleAsync(HttpContext context)
    {
        var output = new ArrayBufferWriter<byte>();
        try
        {
            using JsonDocument body = await JsonDocument.ParseAsync(context.Request.Body, cancellationToken: context.RequestAborted);
            await ExecuteAsync(body.RootElement, output, context.RequestAborted);
        }
        catch (JsonException exception)
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            Refuse(output, [new GraphQLError($"The body is not valid JSON: {exception.Message}", ErrorCodes.BadRequest)]);
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.BodyWriter.WriteAsync(output.WrittenMemory, context.RequestAborted);
    }

    private static async Task ExecuteAsync(JsonElement request, IBufferWriter<byte> output, CancellationToken cancellationToken)
    {
        if (request.ValueKind != JsonValueKind.Object || Text(request, "schema") is not { } sdl || Text(request, "query") is not { } query)
        {
            Refuse(output, [new GraphQLError("The body must be an object with the texts \"schema\" and \"query\".", ErrorCodes.BadRequest)]);
            return;
        }

        Schema schema;
        try
        {
            schema = Schema.Parse(sdl);
        }
        catch (SchemaException exception)
        {
            Refuse(output, exception.Errors);
            return;
        }

        JsonElement variables = request.TryGetProperty("variables", out JsonElement given) && given.ValueKind == JsonValueKind.Object ? given : default;
        await FixedValues.Create(schema, Options).ExecuteAsync(
            new GraphQLRequest(query, Text(request, "operationName"), variables), output, cancellationToken: cancellationToken);
    }

    private static string? Text(JsonElement request, string name) =>
        request.TryGetProperty(name, out JsonElement value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;

    private static void Refuse(IBufferWriter<byte> output, IReadOnlyList<GraphQLError> errors)
    {
        using var writer = new Utf8JsonWriter(output);
        writer.WriteStartObject();
        writer.WriteNull("data");
        writer.WriteStartArray("errors");
        foreach (GraphQLError error in errors)
        {
            writer.WriteStartObject();
            writer.WriteString("message", error.Message);
            writer.WriteStartArray("locations");
            foreach (Language.SourceLocation location in error.Locations)
            {
                writer.WriteStartObject();
                writer.WriteNumber("line", location.Line);
                writer.WriteNumber("column", location.Column);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
            writer.WriteStartObject("extensions");
            writer.WriteString("code", error.Code);
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }
}
