using GraphQL;
using NaftStats.Api.Caching;
using NaftStats.Api.Execution;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Api.Telemetry;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Http;

/// <summary>Answers a question from the client's own copy, from a cache, or by executing it, in this order.</summary>
internal sealed class AnswerExchange(
    ReleaseServer server,
    AnswerCache cache,
    RequestExecution execution,
    IGraphQLTextSerializer serializer,
    ExecutionGate gate,
    ServingMetrics metrics,
    RequestTracing tracing)
{
    /// <summary>Answers a question.</summary>
    /// <exception cref="RefusedRequestException">It is refused before anything of it is executed.</exception>
    public async Task AnswerAsync(HttpContext context, Question question)
    {
        var pin = PinOf(context, question);
        tracing.Ask(tracing.Describe(question.Query, question.OperationName), pin.Version);
        var key = new AnswerKey(
            pin.Fingerprint, question.Query, question.OperationName, question.Variables, RequestLanguage.Of(context), question.MediaType);
        var isHere = cache.TryGet(key, out var answer);
        if (context.Request.Headers.IfNoneMatch.Count > 0 && Held(context, answer?.Hash ?? key.Hash()) is { } tag)
        {
            NotModified(context, pin, tag);
            return;
        }

        if (isHere)
        {
            await SendAsync(context, question, pin, answer!, CacheLevel.Process);
            return;
        }

        ExecutedRequest? executed = null;
        RefusedRequestException? refused = null;
        var (found, level) = await cache.GetOrExecuteAsync(
            key,
            async hash =>
            {
                // No failure of the cache, which would tell of it and try again.
                try
                {
                    executed = await ExecuteAsync(context, question, pin, key.Language);
                    return executed.Errors.Count == 0 ? new Answer(hash, executed.Body, CellsOf(context)) : null;
                }
                catch (RefusedRequestException exception)
                {
                    refused = exception;
                    return null;
                }
            },
            context.RequestAborted);
        await (found is not null ? SendAsync(context, question, pin, found, level) : SendErrorsAsync(context, question, executed ?? throw refused!));
    }

    private static AnswerCells CellsOf(HttpContext context) => context.RequestServices.GetRequiredService<CellBudget>().Cells;

    private RequestPin PinOf(HttpContext context, Question question)
    {
        try
        {
            return RequestPin.Of(context.Request, question.Query, server);
        }
        catch (ProblemsException exception)
        {
            throw new RefusedRequestException(StatusCodes.Status404NotFound, exception.Problems[0]);
        }
    }

    private async Task<ExecutedRequest> ExecuteAsync(HttpContext context, Question question, RequestPin pin, Statistics.Text.Language language)
    {
        using var permit = await gate.EnterAsync(context.RequestAborted);
        if (!permit.IsAcquired)
        {
            context.Response.Headers.RetryAfter = "1";
            throw new RefusedRequestException(StatusCodes.Status503ServiceUnavailable, ExecutionGate.Busy);
        }

        var services = context.RequestServices;
        try
        {
            services.GetRequiredService<RequestRelease>().Use(await pin.LoadAsync(context.RequestAborted));
        }
        catch (ProblemsException exception)
        {
            throw new RefusedRequestException(StatusCodes.Status404NotFound, exception.Problems[0]);
        }

        services.GetRequiredService<RequestLanguage>().Use(language);
        var variables = question.Variables.Length == 0 ? Inputs.Empty : serializer.Deserialize<Inputs>(question.Variables)!;
        return await execution.ExecuteAsync(question.Query, question.OperationName, variables, services, context.RequestAborted);
    }

    private Task SendAsync(HttpContext context, Question question, RequestPin pin, Answer answer, CacheLevel level)
    {
        metrics.CountRequest(level, answer.Cells);
        tracing.Answer(level, answer.Cells);
        var headers = context.Response.Headers;
        var coding = ContentCodings.Choose(context.Request.Headers.AcceptEncoding, answer.Length);
        headers.ETag = answer.Tag(coding);
        headers.CacheControl = pin.CacheControl;
        if (coding != ContentCoding.Identity)
        {
            headers.ContentEncoding = ContentCodings.Name(coding);
        }

        return AnswerResponse.WriteAsync(context, StatusCodes.Status200OK, question.MediaType, answer.Bytes(coding));
    }

    private Task SendErrorsAsync(HttpContext context, Question question, ExecutedRequest executed)
    {
        var cells = CellsOf(context);
        metrics.CountRequest(CacheLevel.None, cells);
        tracing.Answer(CacheLevel.None, cells);
        foreach (var error in executed.Errors)
        {
            metrics.CountError(ErrorShape.CodeOf(error));
            tracing.Fail(ErrorShape.CodeOf(error));
        }

        var headers = context.Response.Headers;
        headers.CacheControl = ResponseHeaders.NoStore;
        var body = executed.Body;
        var coding = ContentCodings.Choose(context.Request.Headers.AcceptEncoding, body.Length);
        if (coding != ContentCoding.Identity)
        {
            headers.ContentEncoding = ContentCodings.Name(coding);
            body = ContentCodings.Encode(body, coding);
        }

        return AnswerResponse.WriteAsync(context, StatusOf(context, question, executed), question.MediaType, body);
    }

    // A request that was refused as a whole fails over HTTP, too, for clients that know the media type made for that.
    private static int StatusOf(HttpContext context, Question question, ExecutedRequest executed)
    {
        if (!HttpMethods.IsPost(context.Request.Method) && executed.Errors.OfType<OperationNotServedError>().Any(error => error.IsMutation))
        {
            context.Response.Headers.Allow = "POST";
            return StatusCodes.Status405MethodNotAllowed;
        }

        return executed.Result.Executed || question.MediaType == MediaTypes.Json ? StatusCodes.Status200OK
            : executed.Errors is [{ Code: ErrorCodes.Timeout }] ? StatusCodes.Status503ServiceUnavailable
            : StatusCodes.Status400BadRequest;
    }

    private void NotModified(HttpContext context, RequestPin pin, string tag)
    {
        metrics.CountNotModified();
        tracing.NotModified();
        context.Response.StatusCode = StatusCodes.Status304NotModified;
        context.Response.Headers.ETag = tag;
        context.Response.Headers.CacheControl = pin.CacheControl;
    }

    private static string? Held(HttpContext context, string hash) =>
        HttpMethods.IsPost(context.Request.Method) ? null : EntityTags.Held(context.Request.Headers.IfNoneMatch, hash);
}
