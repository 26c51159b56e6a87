using System.Text.Json;
using Microsoft.Extensions.Logging;
using NaftStats.GraphQL.Binding;
using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution;

/// <summary>Executes requests: finds the operation, coerces the variables, keeps the limits, and runs the plan.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executing-Requests"/>
internal sealed class RequestExecutor(BoundSchema bound, ExecutionOptions options, ILogger? logger)
{
    private const long MaxDocumentBytes = 4 << 20;

    private readonly TextCache<PreparedDocument> _documents = new(options.MaxCachedDocuments, MaxDocumentBytes);
    private readonly Pool<OperationExecution> _executions = new();

    /// <summary>Prepares and executes a request.</summary>
    public ValueTask<ExecutionResult> ExecuteAsync(
        DocumentText text,
        string? operationName,
        JsonElement variables,
        ResponseBuffer output,
        IServiceProvider? services,
        bool isRead,
        CancellationToken cancellationToken) =>
        Prepare(text, operationName, variables, isRead, out ExecutionResult refusal) is { } request
            ? ExecuteAsync(request, output, services, cancellationToken)
            : new(Refuse(output, refusal));

    /// <summary>Prepares a request: all that can be known without executing anything.</summary>
    /// <param name="text">The document.</param>
    /// <param name="operationName">Which operation of the document to execute.</param>
    /// <param name="variables">The values of the variables.</param>
    /// <param name="isRead">Whether only queries may be executed.</param>
    /// <param name="refusal">What is wrong, if the result is null.</param>
    public PreparedRequest? Prepare(
        DocumentText text, string? operationName, JsonElement variables, bool isRead, out ExecutionResult refusal)
    {
        refusal = default;
        IReadOnlyList<GraphQLError> errors;
        TextKey key = text.Key;
        bool wasKnown = _documents.TryGet(key, out PreparedDocument? document);
        if (document is null)
        {
            document = PreparedDocument.Prepare(bound, text.Decode(), options, out errors);
            if (document is null)
            {
                refusal = new ExecutionResult(false, errors);
                return null;
            }

            if (_documents.ComesAgain(key))
            {
                _documents.Keep(key, document);
            }
        }

        if (document.FindOperation(operationName, out GraphQLError? error) is not { } operation || (error = CheckKind(operation, isRead)) is not null)
        {
            refusal = new ExecutionResult(false, [error!]) { WasPrepared = wasKnown };
            return null;
        }

        if (CoerceVariables(operation, variables, out errors) is { } values)
        {
            return new PreparedRequest(operation, values, wasKnown);
        }

        refusal = new ExecutionResult(false, errors) { WasPrepared = wasKnown };
        return null;
    }

    /// <summary>Executes a request that was prepared.</summary>
    /// <param name="request">The request.</param>
    /// <param name="output">Where the response is written.</param>
    /// <param name="services">The services of the request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    public ValueTask<ExecutionResult> ExecuteAsync(
        PreparedRequest request, ResponseBuffer output, IServiceProvider? services, CancellationToken cancellationToken)
    {
        if (FindPlan(request, out GraphQLError? error) is { } plan)
        {
            return RunAsync(plan, request, output, services ?? NoServices.Instance, cancellationToken);
        }

        return new(Refuse(output, new ExecutionResult(false, [error!]) { WasPrepared = request.WasKnown }));
    }

    /// <summary>Writes the response to a request that is not executed.</summary>
    public static ExecutionResult Refuse(ResponseBuffer output, ExecutionResult refusal)
    {
        ResponseWriter.WriteRequestErrors(output, refusal.Errors);
        return refusal;
    }

    // What an operation costs is the host's to say, and can be another sum each time.
    private OperationPlan? FindPlan(PreparedRequest request, out GraphQLError? error)
    {
        (PreparedOperation operation, VariableValues variables, _) = request;
        try
        {
            OperationPlan plan = operation.GetPlan(variables);
            error = OperationCost.Check(plan, operation, variables, options);
            return error is null ? plan : null;
        }
        catch (PlanTooLargeException exception)
        {
            error = new GraphQLError(exception.Message, ErrorCodes.LimitExceeded, [operation.Definition.Location]);
            return null;
        }
    }

    private static VariableValues? CoerceVariables(PreparedOperation operation, JsonElement given, out IReadOnlyList<GraphQLError> errors)
    {
        if (operation.Variables.Names.Length == 0)
        {
            errors = [];
            return VariableValues.None;
        }

        try
        {
            return VariableCoercion.Coerce(operation.Variables, given, out errors);
        }
        catch (InvalidOperationException exception) when (exception is not ObjectDisposedException)
        {
            // JSON can spell half of a surrogate pair; no .NET string can be made of it.
            errors = [new GraphQLError("A variable holds text that is not valid Unicode.", ErrorCodes.VariableInvalid)];
            return null;
        }
    }

    private GraphQLError? CheckKind(PreparedOperation operation, bool isRead)
    {
        OperationType kind = operation.Definition.Operation;
        return kind == OperationType.Subscription ? new GraphQLError("Subscriptions are not served.", ErrorCodes.OperationInvalid)
            : bound.Schema.FindRootType(kind) is null ? new GraphQLError(
                $"Schema is not configured to execute {Printer.Keyword(kind)} operation.",
                ErrorCodes.OperationInvalid,
                [operation.Definition.Location])
            : isRead && kind != OperationType.Query ? new GraphQLError(
                "Only queries are executed by GET: send anything else by POST.", ErrorCodes.MethodNotAllowed, [operation.Definition.Location])
            : null;
    }

    private async ValueTask<ExecutionResult> RunAsync(
        OperationPlan plan, PreparedRequest request, ResponseBuffer output, IServiceProvider services, CancellationToken cancellationToken)
    {
        OperationExecution execution = _executions.Rent();
        bool isReusable = false;
        try
        {
            execution.Begin(plan, request.Variables, output, services, options, logger, cancellationToken);
            ExecutionResult result;
            try
            {
                result = await execution.RunAsync(plan).ConfigureAwait(false);
                isReusable = true;
            }
            catch (ResponseTooLargeException)
            {
                result = Overwrite(output, new GraphQLError(
                    $"The response is larger than the {options.MaxResponseSize} bytes allowed. Ask for less at a time.", ErrorCodes.LimitExceeded));
            }
            catch (OperationCanceledException) when (execution.Cancellation.IsRequested && !cancellationToken.IsCancellationRequested)
            {
                result = Overwrite(output, TimeoutError());
            }

            return result with { WasPrepared = request.WasKnown };
        }
        finally
        {
            // After a failure resolvers may still be running with the object in hand.
            if (isReusable && execution.End())
            {
                _executions.Return(execution);
            }
            else
            {
                execution.Dispose();
            }
        }
    }

    private static ExecutionResult Overwrite(ResponseBuffer output, GraphQLError error)
    {
        output.MoveTo(0);
        ResponseWriter.WriteRequestErrors(output, [error]);
        return new ExecutionResult(false, [error]);
    }

    private GraphQLError TimeoutError() =>
        new($"The request took longer than {options.Timeout.TotalMilliseconds:0} ms and was ended.", ErrorCodes.Timeout);
}
