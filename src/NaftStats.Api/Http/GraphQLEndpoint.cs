using System.Security.Cryptography;
using System.Text;
using Microsoft.Net.Http.Headers;
using NaftStats.Api.Caching;
using NaftStats.Api.Contract;
using NaftStats.Api.Documents;
using NaftStats.Api.Requests;
using NaftStats.Api.Telemetry;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Http;

/// <summary>Serves GraphQL over HTTP: reads a request, has it answered, and says what is wrong with one that cannot be.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/"/>
internal sealed class GraphQLEndpoint(
    AnswerExchange answers, PersistedDocuments documents, ServingMetrics metrics, RequestTracing tracing, ApiLimits limits)
{
    private const string Methods = "GET, HEAD, POST";
    private const string Codings = "gzip, br, deflate";

    /// <summary>Answers a request of any method.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        context.Response.Headers.Vary = ResponseHeaders.Vary;
        var mediaType = MediaTypes.Negotiate(context.Request.Headers.Accept);
        try
        {
            var parameters = await ReadAsync(context, mediaType);
            await answers.AnswerAsync(context, new Question(await documents.FindAsync(parameters), parameters.OperationName, parameters.Variables, mediaType!));
        }
        catch (RefusedRequestException exception)
        {
            metrics.CountRequest(CacheLevel.None);
            tracing.Fail(exception.Problem.Code);
            await context.RefuseAsync(exception.StatusCode, exception.Problem);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    private async ValueTask<GraphQLParameters> ReadAsync(HttpContext context, string? mediaType)
    {
        var request = context.Request;
        if (mediaType is null)
        {
            throw Refused(
                StatusCodes.Status406NotAcceptable, "NOT_ACCEPTABLE", "The header Accept allows neither application/graphql-response+json nor application/json.", "Accept one of both.");
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return GraphQLParameters.OfUrl(request.Query);
        }

        if (!HttpMethods.IsPost(request.Method))
        {
            context.Response.Headers.Allow = Methods;
            throw Refused(StatusCodes.Status405MethodNotAllowed, "METHOD_NOT_ALLOWED", $"GraphQL is not served by {request.Method}.", $"Use one of {Methods}.");
        }

        if (request.Headers.ContentEncoding is not ([] or [null or ""]) and var coding && !coding.ToString().Equals("identity", StringComparison.OrdinalIgnoreCase))
        {
            context.Response.Headers.AcceptEncoding = Codings;
            throw Refused(
                StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", $"A body in the coding {coding} is not read.", $"Send it as it is, or in one of {Codings}.");
        }

        return MediaTypes.IsJson(request.ContentType)
            ? await RequestBody.ReadAsync(context, limits, static (body, context) => GraphQLParameters.OfBody(body, context.Request.Query))
            : throw Refused(
                StatusCodes.Status415UnsupportedMediaType, "UNSUPPORTED_MEDIA_TYPE", "The body must be application/json in UTF-8.", "Say so in the header Content-Type.");
    }

    private static RefusedRequestException Refused(int status, string code, string message, string remedy) => new(status, new Problem(code, message, remedy));
}

/// <summary>Adds GraphQL to the routes.</summary>
internal static class GraphQLRoutes
{
    /// <summary>Serves GraphQL at a path, and the contract at <c>schema.graphql</c> below it.</summary>
    public static void MapGraphQL(this WebApplication app, string path)
    {
        app.CheckContract();
        var contract = Encoding.UTF8.GetBytes(ContractText.Read());

        // Weak: whoever compresses it sends other bytes under the same tag.
        var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(contract))[..32]}\"", true);
        app.MapMethods($"{path}/schema.graphql", [HttpMethods.Get, HttpMethods.Head], () => Results.Bytes(contract, "text/plain; charset=utf-8", entityTag: tag))
            .RequireRateLimiting(ClientRateLimit.Policy);
        var endpoint = app.Services.GetRequiredService<GraphQLEndpoint>();
        var pipeline = ((IEndpointRouteBuilder)app).CreateApplicationBuilder().UseRequestDecompression();
        pipeline.Run(endpoint.HandleAsync);
        app.Map(path, pipeline.Build())
            .WithDisplayName("GraphQL")
            .WithMetadata(new GraphQLErrors())
            .RequireRateLimiting(ClientRateLimit.Policy);
    }
}
