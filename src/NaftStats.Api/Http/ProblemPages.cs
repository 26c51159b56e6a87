using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Http;

/// <summary>What went wrong outside of GraphQL, as <c>application/problem+json</c> in the shape of every other error.</summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9457"/>
internal static class ProblemPages
{
    /// <summary>Says what the status of the response means.</summary>
    public static async Task WriteAsync(HttpContext context)
    {
        var status = context.Response.StatusCode;
        var (code, detail) = status switch
        {
            StatusCodes.Status404NotFound => ("NOT_FOUND", $"There is nothing at {context.Request.Path}. Ask /graphql; its contract is at /graphql/schema.graphql."),
            StatusCodes.Status405MethodNotAllowed => ("METHOD_NOT_ALLOWED", $"{context.Request.Method} is not served at {context.Request.Path}."),
            >= StatusCodes.Status500InternalServerError => ("INTERNAL", "An internal error occurred. It has been logged."),
            _ => ("BAD_REQUEST", "The request cannot be served."),
        };
        await WriteAsync(context, status, code, detail);
    }

    /// <summary>Says what is wrong with a request to a page.</summary>
    public static Task WriteAsync(HttpContext context, int status, Problem problem) =>
        WriteAsync(context, status, problem.Code, problem.Remedy is null ? problem.Message : $"{problem.Message} {problem.Remedy}");

    private static async Task WriteAsync(HttpContext context, int status, string code, string detail)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "application/problem+json; charset=utf-8";
        context.Response.Headers.CacheControl = ResponseHeaders.NoStore;
        await using var writer = new Utf8JsonWriter(context.Response.BodyWriter);
        writer.WriteStartObject();
        writer.WriteString("type", "about:blank");
        writer.WriteString("title", ReasonPhrases.GetReasonPhrase(status));
        writer.WriteNumber("status", status);
        writer.WriteString("detail", detail);
        writer.WriteString("code", code);
        writer.WriteEndObject();
    }
}
