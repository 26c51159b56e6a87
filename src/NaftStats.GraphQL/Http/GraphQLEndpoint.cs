using Microsoft.AspNetCore.Http;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Http;

/// <summary>Serves GraphQL over HTTP.</summary>
/// <seealso href="https://graphql.github.io/graphql-over-http/draft/"/>
internal sealed class GraphQLEndpoint
{
    private readonly ExecutableSchema _schema;
    private readonly GraphQLOptions _options;
    private readonly RepeatedBodies? _repeated;
    private readonly HttpBody _body;

    public GraphQLEndpoint(ExecutableSchema schema, GraphQLOptions options)
    {
        _schema = schema;
        _options = options;

        // A host that steps in looks at the parameters themselves.
        _repeated = options.OnExchange is null ? new RepeatedBodies(options.MaxCachedDocuments) : null;
        _body = new HttpBody(options.MaxBodySize, _repeated);
    }

    /// <summary>Answers a request of any method.</summary>
    public async Task HandleAsync(HttpContext context)
    {
        string? mediaType = MediaTypes.Negotiate(context.Request);
        try
        {
            if (mediaType is null)
            {
                throw new BadGraphQLRequestException(
                    StatusCodes.Status406NotAcceptable,
                    "The response can be application/graphql-response+json or application/json; the header Accept allows neither.",
                    ErrorCodes.NotAcceptable);
            }

            using HttpParameters parameters = await ReadAsync(context).ConfigureAwait(false);
            if (_options.OnExchange is not null || (_options.FindDocument is not null && parameters is { HasQuery: false, Known: null }))
            {
                await ExchangeAsync(context, parameters, mediaType).ConfigureAwait(false);
            }
            else
            {
                await ExecuteAsync(context, parameters, mediaType).ConfigureAwait(false);
            }
        }
        catch (BadGraphQLRequestException exception)
        {
            await WriteAsync(context, mediaType ?? MediaTypes.Json, exception.StatusCode, Render(exception.Error)).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (context.RequestAborted.IsCancellationRequested)
        {
            // Nobody is left to answer.
        }
    }

    private static ReadOnlyMemory<byte> Render(GraphQLError error)
    {
        var buffer = new ResponseBuffer();
        ResponseWriter.WriteRequestErrors(buffer, [error]);
        return buffer.Written;
    }

    private ValueTask<HttpParameters> ReadAsync(HttpContext context)
    {
        HttpRequest request = context.Request;
        if (HttpMethods.IsPost(request.Method))
        {
            return MediaTypes.IsJson(request.ContentType)
                ? _body.ReadAsync(context)
                : throw new BadGraphQLRequestException(
                    StatusCodes.Status415UnsupportedMediaType,
                    "The body must be application/json in UTF-8; say so in the header Content-Type.",
                    ErrorCodes.UnsupportedMediaType);
        }

        if (HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
        {
            return new(HttpParameters.FromUrl(request.Query));
        }

        context.Response.Headers.Allow = "GET, POST";
        throw new BadGraphQLRequestException(
            StatusCodes.Status405MethodNotAllowed, "GraphQL is served by GET and POST only.", ErrorCodes.MethodNotAllowed);
    }

    private static BadGraphQLRequestException MissingQuery() =>
        new(StatusCodes.Status400BadRequest, "The request has no \"query\": send the GraphQL document under that name.");

    private async ValueTask ExecuteAsync(HttpContext context, HttpParameters parameters, string mediaType)
    {
        ExecutionResult refusal = default;
        PreparedRequest? request = parameters.Known ?? Prepare(parameters, !HttpMethods.IsPost(context.Request.Method), out refusal);
        ResponseBuffer output = _schema.RentBuffer();
        ExecutionResult result = request is not null
            ? await _schema.ExecuteAsync(request, output, new RequestServices(context), context.RequestAborted).ConfigureAwait(false)
            : RequestExecutor.Refuse(output, refusal);
        await WriteAsync(context, mediaType, StatusOf(result, mediaType), output.Written).ConfigureAwait(false);
        _schema.Return(output);
    }

    private PreparedRequest? Prepare(HttpParameters parameters, bool isRead, out ExecutionResult refusal)
    {
        if (!parameters.HasQuery)
        {
            throw MissingQuery();
        }

        PreparedRequest? request = _schema.Prepare(parameters.Query, parameters.OperationName, parameters.Variables, isRead, out refusal);
        if (request is not null && parameters.BodyToKeep is { } body)
        {
            _repeated?.Keep(body, request);
        }

        return request;
    }

    private async ValueTask ExchangeAsync(HttpContext context, HttpParameters parameters, string mediaType)
    {
        string? query = parameters.HasQuery ? parameters.Query.Decode() : null;
        var request = new GraphQLRequest(query!, parameters.OperationName, parameters.Variables) { Extensions = parameters.Extensions };
        var exchange = new GraphQLExchange(context, _schema, request, mediaType);
        if (query is null)
        {
            query = _options.FindDocument is null ? null : await _options.FindDocument(exchange).ConfigureAwait(false);
            exchange.Request = request with { Query = query ?? throw MissingQuery() };
        }

        await (_options.OnExchange?.Invoke(exchange) ?? exchange.ExecuteAsync()).ConfigureAwait(false);
        int status = exchange.StatusCode
            ?? (exchange.Result is { } result ? StatusOf(result, mediaType) : StatusCodes.Status200OK);
        await WriteAsync(context, mediaType, status, exchange.Body).ConfigureAwait(false);
    }

    /// <summary>A request that was refused as a whole fails over HTTP, too, for clients that know the media type made for that.</summary>
    /// <seealso href="https://graphql.github.io/graphql-over-http/draft/#sec-Status-Codes"/>
    private static int StatusOf(in ExecutionResult result, string mediaType) =>
        result.Errors is [{ Code: ErrorCodes.MethodNotAllowed }] ? StatusCodes.Status405MethodNotAllowed
        : result.HasData || ReferenceEquals(mediaType, MediaTypes.Json) ? StatusCodes.Status200OK
        : result.Errors is [{ Code: ErrorCodes.Timeout }] ? StatusCodes.Status503ServiceUnavailable
        : StatusCodes.Status400BadRequest;

    private static ValueTask WriteAsync(HttpContext context, string mediaType, int status, ReadOnlyMemory<byte> body)
    {
        HttpResponse response = context.Response;
        response.StatusCode = status;
        if (status == StatusCodes.Status405MethodNotAllowed && response.Headers.Allow.Count == 0)
        {
            response.Headers.Allow = "POST";
        }

        if (body.IsEmpty || status is StatusCodes.Status304NotModified or StatusCodes.Status204NoContent)
        {
            return default;
        }

        response.ContentType = mediaType;
        response.ContentLength = body.Length;
        if (HttpMethods.IsHead(context.Request.Method))
        {
            return default;
        }

        ValueTask<System.IO.Pipelines.FlushResult> write = response.BodyWriter.WriteAsync(body, context.RequestAborted);
        return write.IsCompletedSuccessfully ? default : new ValueTask(write.AsTask());
    }
}
