using System.Globalization;
using GraphQL;
using GraphQL.Execution;
using GraphQL.Types;
using NaftStats.Api.Requests;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Execution;

/// <summary>Executes requests within their limits.</summary>
internal sealed partial class RequestExecution(
    IDocumentExecuter executer, ISchema schema, IErrorInfoProvider errors, ApiLimits limits, ILogger<RequestExecution> logger)
{
    private readonly AnswerWriter _writer = new(errors, limits);

    /// <summary>Executes a request.</summary>
    /// <param name="query">The document.</param>
    /// <param name="operationName">The operation of the document; its only one when null.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="services">The services of the request.</param>
    /// <param name="aborted">Whether somebody still waits for the answer.</param>
    /// <returns>The answer, and the errors in it.</returns>
    public async Task<ExecutedRequest> ExecuteAsync(
        string query, string? operationName, Inputs variables, IServiceProvider services, CancellationToken aborted)
    {
        using var work = new RequestWork(limits.Values, aborted);
        var result = await ExecuteAsync(query, operationName, variables, services, work);
        result.Errors = Flattened(result.Errors ?? []);
        return _writer.TryWrite(result, out var body)
            ? new ExecutedRequest(body, result)
            : Refuse(new ProblemError(
                ErrorCodes.LimitExceeded, $"The response is larger than the {Invariant(limits.ResponseBytes)} bytes allowed. Ask for less at a time."));
    }

    /// <summary>The answer to a request that is refused as a whole.</summary>
    public ExecutedRequest Refuse(ProblemError error)
    {
        var result = new ExecutionResult(error);
        return _writer.TryWrite(result, out var body) ? new ExecutedRequest(body, result) : throw new InvalidOperationException("An error is larger than an answer may be.");
    }

    private async Task<ExecutionResult> ExecuteAsync(string query, string? operationName, Inputs variables, IServiceProvider services, RequestWork work)
    {
        try
        {
            return await executer.ExecuteAsync(new ExecutionOptions
            {
                Schema = schema,
                Query = query,
                OperationName = operationName,
                Variables = variables,
                RequestServices = services,
                UserContext = work,
                Timeout = TimeSpan.FromSeconds(limits.Seconds),
                CancellationToken = work.Token,
                UnhandledExceptionDelegate = exception => ExplainAsync(exception, services, work),
            });
        }
        catch (OperationCanceledException) when (work.Ended is not null)
        {
            var result = new ExecutionResult();
            return result.AddErrors([.. work.Ended]);
        }
    }

    // Everything that was wrong with a question becomes an error of its own: message, code, remedy, place.
    private Task ExplainAsync(UnhandledExceptionContext context, IServiceProvider services, RequestWork work)
    {
        ExecutionError[] errors = context.Exception is ProblemsException problems
            ? [.. problems.Problems.Select(problem => new ProblemError(problem.In(services.GetRequiredService<RequestLanguage>().Default)))]
            : [InternalError(context)];

        // A fault in a question is that of every row: it is told once.
        var field = string.Join('.', (context.FieldContext?.ResponsePath ?? []).OfType<string>());
        errors = [.. errors.Select(error => work.Tell($"{field} {error.Code} {error.Message}") ? error : new RepeatedError())];
        var found = context.Context?.Errors;
        foreach (var error in errors[..^1])
        {
            error.AddLocation(context.FieldContext?.FieldAst, context.FieldContext?.Document);
            error.Path = context.FieldContext?.ResponsePath;
            found?.Add(error);
        }

        context.Exception = errors[^1];
        work.CountFailure();
        work.Token.ThrowIfCancellationRequested();
        if (found is not null && work.Told >= limits.Errors)
        {
            // The last one is told by the library, which does not come to it any more.
            errors[^1].AddLocation(context.FieldContext?.FieldAst, context.FieldContext?.Document);
            errors[^1].Path = context.FieldContext?.ResponsePath;
            work.End([.. found, errors[^1]]);
            work.Token.ThrowIfCancellationRequested();
        }

        return Task.CompletedTask;
    }

    private ProblemError InternalError(UnhandledExceptionContext context)
    {
        LogFailure(context.FieldContext is { } field ? string.Join('.', field.Path) : "", context.OriginalException);
        return new ProblemError(ErrorCodes.Internal, "An internal error occurred. It has been logged.");
    }

    // In the order of the document, whichever was found first, and no more than a person would read.
    private ExecutionErrors Flattened(IEnumerable<ExecutionError> found)
    {
        var flat = new ExecutionErrors();
        flat.AddRange(found
            .Where(error => error is not RepeatedError)
            .SelectMany(error => error is ProblemErrors several ? several.All : [error])
            .Select(error => error is TimeoutError ? new ProblemError(ErrorCodes.Timeout, $"The request took longer than {Invariant(limits.Seconds)} s and was ended.") : error)
            .OrderBy(error => error.Locations?[0].Line ?? 0)
            .ThenBy(error => error.Locations?[0].Column ?? 0)
            .Take(limits.Errors));
        return flat;
    }

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);

    [LoggerMessage(Level = LogLevel.Error, Message = "The field {Path} failed.")]
    private partial void LogFailure(string path, Exception exception);
}

/// <summary>What a request came to.</summary>
/// <param name="Body">The bytes of the answer.</param>
/// <param name="Result">The data and the errors in it.</param>
/// <param name="Coding">The coding of the bytes; null where there is none.</param>
internal sealed record ExecutedRequest(byte[] Body, ExecutionResult Result, string? Coding = null)
{
    /// <summary>The errors in the answer.</summary>
    public IReadOnlyList<ExecutionError> Errors { get; } = [.. Result.Errors ?? []];
}
