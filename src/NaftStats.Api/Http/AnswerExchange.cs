using GraphQL;
using Microsoft.AspNetCore.ResponseCompression;
using Microsoft.Extensions.Primitives;
using NaftStats.Api.Caching;
using NaftStats.Api.Execution;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Api.Telemetry;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Http;

/// <summary>Answers a question from the client's own copy, from a cache, or by executing it, in this order.</summary>
internal sealed class AnswerExchange(
    ReleaseServer server,
    AnswerCache cache,
    IResponseCompressionProvider codings,
    RequestExecution execution,
    IGraphQLTextSerializer serializer,
    ApiLimits limits,
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
        var language = RequestLanguage.Of(context);
        var coding = codings.GetCompressionProvider(context);
        var hash = new AnswerKey(
            pin.Fingerprint, question.Query, question.OperationName, question.Variables, language, question.MediaType, coding?.EncodingName).Hash();
        var tag = EntityTag.Of(hash);
        var held = HttpMethods.IsPost(context.Request.Method) ? StringValues.Empty : context.Request.Headers.IfNoneMatch;

        // What the client names by its tag it had from a server that has made it.
        if (held.Names(tag))
        {
            NotModified(context, pin, tag);
            return;
        }

        var (answer, level, executed) = cache.Find(hash) is { } kept ? (kept, CacheLevel.Process, null) : await GetOrExecuteAsync(context, question, pin, hash, language, coding);
        if (answer is null)
        {
            await SendErrorsAsync(context, question, executed ?? throw Busy(context));
        }
        else if (held == "*")
        {
            NotModified(context, pin, tag);
        }
        else
        {
            await SendAsync(context, question, pin, answer, tag, level);
        }
    }

    private static AnswerCells CellsOf(HttpContext context) => context.RequestServices.GetRequiredService<CellBudget>().Cells;

    private static RefusedRequestException Busy(HttpContext context)
    {
        context.Response.Headers.RetryAfter = "1";
        return new RefusedRequestException(StatusCodes.Status503ServiceUnavailable, ExecutionGate.Busy);
    }

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

    private async Task<(Answer? Answer, CacheLevel Level, ExecutedRequest? Executed)> GetOrExecuteAsync(
        HttpContext context, Question question, RequestPin pin, string hash, Language language, ICompressionProvider? coding)
    {
        ExecutedRequest? executed = null;
        var (answer, level) = await cache.GetOrExecuteAsync(
            hash,
            async () =>
            {
                executed = await ExecuteAsync(context, question, pin, language, coding);
                return executed.Errors.Count == 0 ? new Answer(hash, executed.Body, executed.Coding, CellsOf(context)) : null;
            },
            context.RequestAborted);
        return (answer, level, executed);
    }

    private async Task<ExecutedRequest> ExecuteAsync(HttpContext context, Question question, RequestPin pin, Language language, ICompressionProvider? coding)
    {
        var variables = VariablesOf(question);
        using var permit = await gate.EnterAsync(context.RequestAborted);
        if (!permit.IsAcquired)
        {
            throw Busy(context);
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
        var executed = await execution.ExecuteAsync(question.Query, question.OperationName, variables, services, context.RequestAborted);
        var (body, name) = coding.Compress(executed.Body);
        return executed with { Body = body, Coding = name };
    }

    private Inputs VariablesOf(Question question)
    {
        if (question.Variables.Length == 0)
        {
            return Inputs.Empty;
        }

        VariableLimits.Check(question.Variables, limits);
        return serializer.Deserialize<Inputs>(question.Variables) ?? Inputs.Empty;
    }

    private Task SendAsync(HttpContext context, Question question, RequestPin pin, Answer answer, string tag, CacheLevel level)
    {
        metrics.CountRequest(level, answer.Cells);
        tracing.Answer(level, answer.Cells);
        var headers = context.Response.Headers;
        headers.ETag = tag;
        headers.CacheControl = pin.CacheControl;
        headers.ContentEncoding = answer.Coding;
        return AnswerResponse.WriteAsync(context, StatusCodes.Status200OK, question.MediaType, answer.Body);
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

        context.Response.Headers.CacheControl = ResponseHeaders.NoStore;
        context.Response.Headers.ContentEncoding = executed.Coding;
        return AnswerResponse.WriteAsync(context, StatusOf(context, question, executed), question.MediaType, executed.Body);
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
}
