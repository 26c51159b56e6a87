using System.Text.Encodings.Web;
using System.Text.Json;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.WebUtilities;
using NaftStats.Api.Telemetry;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Http;

/// <summary>Marks an endpoint that compresses what it sends.</summary>
internal sealed class ComesCompressed;

/// <summary>Marks the endpoint whose errors are those of GraphQL.</summary>
internal sealed class GraphQLErrors;

/// <summary>Why a request is refused.</summary>
internal sealed class Refused(IReadOnlyList<Problem> problems) : ProblemDetails
{
    /// <summary>All that is wrong, each once.</summary>
    public IReadOnlyList<Problem> Problems { get; } = problems;
}

/// <summary>
/// Says what went wrong in the shape of every error, message, stable code, place and remedy: as <c>application/problem+json</c>, and as a
/// GraphQL response where GraphQL was asked.
/// </summary>
/// <seealso href="https://www.rfc-editor.org/rfc/rfc9457"/>
internal sealed class ProblemWriter(ServingMetrics metrics) : IProblemDetailsWriter
{
    private static readonly JsonWriterOptions Plain = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <inheritdoc/>
    public bool CanWrite(ProblemDetailsContext context) => true;

    /// <inheritdoc/>
    public async ValueTask WriteAsync(ProblemDetailsContext context)
    {
        var response = context.HttpContext.Response;
        var problems = context.ProblemDetails is Refused refused ? refused.Problems : [Of(context.HttpContext)];
        foreach (var problem in problems)
        {
            metrics.CountError(problem.Code);
        }

        var isGraphQL = context.HttpContext.IsGraphQL() || context.AdditionalMetadata?.GetMetadata<GraphQLErrors>() is not null;
        response.ContentType = isGraphQL ? MediaTypes.Negotiate(context.HttpContext.Request.Headers.Accept) ?? MediaTypes.Json : "application/problem+json; charset=utf-8";
        response.Headers.Vary = ResponseHeaders.Vary;
        await using var writer = new Utf8JsonWriter(response.BodyWriter, Plain);
        writer.WriteStartObject();
        if (!isGraphQL)
        {
            writer.WriteString("type", "about:blank");
            writer.WriteString("title", ReasonPhrases.GetReasonPhrase(response.StatusCode));
            writer.WriteNumber("status", response.StatusCode);
            writer.WriteString("detail", string.Join(' ', problems.Select(Sentences)));
            WriteParts(writer, problems[0], "place");
        }

        if (isGraphQL || problems.Count > 1)
        {
            WriteErrors(writer, problems);
        }

        writer.WriteEndObject();
    }

    private static void WriteErrors(Utf8JsonWriter writer, IReadOnlyList<Problem> problems)
    {
        writer.WriteStartArray("errors");
        foreach (var problem in problems)
        {
            writer.WriteStartObject();
            writer.WriteString("message", Sentences(problem));
            writer.WriteStartObject("extensions");
            WriteParts(writer, problem, "argument");
            writer.WriteEndObject();
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    private static void WriteParts(Utf8JsonWriter writer, Problem problem, string place)
    {
        writer.WriteString("code", problem.Code);
        if (problem.Remedy is not null)
        {
            writer.WriteString("remedy", problem.Remedy);
        }

        if (problem.Place is not null)
        {
            writer.WriteString(place, problem.Place.Source);
        }
    }

    private static string Sentences(Problem problem) => problem.Remedy is null ? problem.Message : $"{problem.Message} {problem.Remedy}";

    // What ASP.NET Core itself says by a status only.
    internal static Problem Of(HttpContext context)
    {
        var (path, method, allowed) = (context.Request.Path, context.Request.Method, context.Response.Headers.Allow);
        return context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => new(
                "NOT_FOUND",
                new LocalizedText($"Er is niets op {path}.", $"Il n’y a rien à {path}.", $"There is nothing at {path}."),
                new LocalizedText(
                    "Vraag /graphql; het contract staat op /graphql/schema.graphql.", "Demandez /graphql ; son contrat est à /graphql/schema.graphql.", "Ask /graphql; its contract is at /graphql/schema.graphql."),
                null),
            StatusCodes.Status405MethodNotAllowed => new(
                "METHOD_NOT_ALLOWED",
                new LocalizedText($"{method} wordt niet aangeboden op {path}.", $"{method} n’est pas servi à {path}.", $"{method} is not served at {path}."),
                new LocalizedText($"Gebruik {allowed}.", $"Utilisez {allowed}.", $"Use one of {allowed}."),
                null),
            >= StatusCodes.Status500InternalServerError => new(
                "INTERNAL", new LocalizedText("Er ging iets mis. Het is genoteerd.", "Une erreur interne s’est produite. Elle est notée.", "An internal error occurred. It has been logged."), null, null),
            _ => new("BAD_REQUEST", new LocalizedText("Deze vraag kan niet worden beantwoord.", "Cette demande ne peut être servie.", "The request cannot be served."), null, null),
        };
    }
}

/// <summary>Refuses requests.</summary>
internal static class Refusals
{
    /// <summary>Whether a request is one of GraphQL.</summary>
    public static bool IsGraphQL(this HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<GraphQLErrors>() is not null;

    /// <summary>Answers a request with what is wrong with it.</summary>
    public static ValueTask RefuseAsync(this HttpContext context, int status, params Problem[] problems)
    {
        context.Response.StatusCode = status;
        return context.RequestServices.GetRequiredService<IProblemDetailsService>().WriteAsync(new ProblemDetailsContext
        {
            HttpContext = context,
            ProblemDetails = new Refused(problems) { Status = status },
        });
    }
}
