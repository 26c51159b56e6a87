using NaftStats.Api.Caching;
using NaftStats.Api.Documents;
using NaftStats.Api.Requests;
using NaftStats.Api.Serving;
using NaftStats.Api.Telemetry;
using NaftStats.GraphQL.Http;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Text;

namespace NaftStats.Api.Http;

/// <summary>Answers a GraphQL request from the client's own copy, from a cache, or by executing it, in this order.</summary>
internal sealed class AnswerExchange(
    ReleaseServer server, AnswerCache cache, PersistedDocuments documents, ExecutionGate gate, ServingMetrics metrics, RequestTracing tracing)
{
    /// <summary>Answers a request.</summary>
    public Task AnswerAsync(GraphQLExchange exchange)
    {
        exchange.HttpContext.Response.Headers.Vary = ResponseHeaders.Vary;
        // Without a document it was refused while that was looked for.
        if (!exchange.Body.IsEmpty || !documents.Admit(exchange))
        {
            metrics.CountRequest(CacheLevel.None);
            return Task.CompletedTask;
        }

        RequestPin pin;
        try
        {
            pin = RequestPin.Of(exchange, server);
        }
        catch (ProblemsException exception)
        {
            Refuse(exchange, new Refusal(StatusCodes.Status404NotFound, exception.Problems[0]));
            return Task.CompletedTask;
        }

        tracing.Ask(Describe(exchange), pin.Version);
        var key = new AnswerKey(
            pin.Fingerprint,
            exchange.Request.Query,
            exchange.Request.OperationName,
            exchange.VariablesText,
            RequestLanguage.Of(exchange.HttpContext),
            exchange.MediaType);
        if (cache.TryGet(key, out var answer))
        {
            if (IsHeld(exchange, answer.Hash))
            {
                NotModified(exchange, pin, answer.Hash);
            }
            else
            {
                Send(exchange, pin, answer, CacheLevel.Process);
            }

            return Task.CompletedTask;
        }

        if (exchange.HttpContext.Request.Headers.IfNoneMatch.Count > 0 && key.Hash() is var hash && IsHeld(exchange, hash))
        {
            NotModified(exchange, pin, hash);
            return Task.CompletedTask;
        }

        return FindOrExecuteAsync(exchange, pin, key);
    }

    private async Task FindOrExecuteAsync(GraphQLExchange exchange, RequestPin pin, AnswerKey key)
    {
        var (answer, level) = await cache.GetOrExecuteAsync(key, hash => ExecuteAsync(exchange, pin, key.Language, hash), exchange.HttpContext.RequestAborted);
        if (answer is not null)
        {
            Send(exchange, pin, answer, level);
            return;
        }

        var cells = exchange.Result is null ? default : CellsOf(exchange);
        metrics.CountRequest(CacheLevel.None, cells);
        tracing.Answer(CacheLevel.None, cells);
        foreach (var error in exchange.Result?.Errors ?? [])
        {
            metrics.CountError(error.Code);
            tracing.Fail(error.Code);
        }

        var headers = exchange.HttpContext.Response.Headers;
        headers.CacheControl = ResponseHeaders.NoStore;
        var coding = ContentCodings.Choose(exchange.HttpContext.Request.Headers.AcceptEncoding, exchange.Body.Length);
        if (coding != ContentCoding.Identity)
        {
            headers.ContentEncoding = ContentCodings.Name(coding);
            exchange.Body = ContentCodings.Encode(exchange.Body.Span, coding);
        }
    }

    private async Task<Answer?> ExecuteAsync(GraphQLExchange exchange, RequestPin pin, Language language, string hash)
    {
        using var permit = await gate.EnterAsync(exchange.HttpContext.RequestAborted);
        if (!permit.IsAcquired)
        {
            exchange.HttpContext.Response.Headers.RetryAfter = "1";
            Refuse(exchange, ExecutionGate.Busy);
            return null;
        }

        var services = exchange.HttpContext.RequestServices;
        try
        {
            services.GetRequiredService<RequestRelease>().Use(await pin.LoadAsync(exchange.HttpContext.RequestAborted));
        }
        catch (ProblemsException exception)
        {
            Refuse(exchange, new Refusal(StatusCodes.Status404NotFound, exception.Problems[0]));
            return null;
        }

        services.GetRequiredService<RequestLanguage>().Use(language);
        var result = await exchange.ExecuteAsync();
        metrics.CountPlan(result.WasPrepared);
        return result.Errors.Count == 0 ? new Answer(hash, exchange.Body.ToArray(), CellsOf(exchange)) : null;
    }

    private static AnswerCells CellsOf(GraphQLExchange exchange) =>
        exchange.HttpContext.RequestServices.GetRequiredService<CellBudget>().Cells;

    private TracedDocument? Describe(GraphQLExchange exchange) => tracing.Describe(exchange.Request.Query, exchange.Request.OperationName);

    private void Send(GraphQLExchange exchange, RequestPin pin, Answer answer, CacheLevel level)
    {
        metrics.CountRequest(level, answer.Cells);
        tracing.Answer(level, answer.Cells);
        var coding = ContentCodings.Choose(exchange.HttpContext.Request.Headers.AcceptEncoding, answer.Length);
        var headers = exchange.HttpContext.Response.Headers;
        headers.ETag = answer.Tag(coding);
        headers.CacheControl = pin.CacheControl;
        if (coding != ContentCoding.Identity)
        {
            headers.ContentEncoding = ContentCodings.Name(coding);
        }

        exchange.Body = answer.Bytes(coding);
    }

    private void NotModified(GraphQLExchange exchange, RequestPin pin, string hash)
    {
        metrics.CountNotModified();
        tracing.NotModified();
        exchange.StatusCode = StatusCodes.Status304NotModified;
        exchange.HttpContext.Response.Headers.ETag = EntityTags.Held(exchange.HttpContext.Request.Headers.IfNoneMatch, hash);
        exchange.HttpContext.Response.Headers.CacheControl = pin.CacheControl;
    }

    private void Refuse(GraphQLExchange exchange, Refusal refusal)
    {
        metrics.CountRequest(CacheLevel.None);
        metrics.CountError(refusal.Problem.Code);
        tracing.Fail(refusal.Problem.Code);
        refusal.Answer(exchange);
    }

    private static bool IsHeld(GraphQLExchange exchange, string hash)
    {
        var request = exchange.HttpContext.Request;
        return request.Headers.IfNoneMatch is { Count: > 0 } tags
            && !HttpMethods.IsPost(request.Method)
            && EntityTags.Held(tags, hash) is not null;
    }
}
