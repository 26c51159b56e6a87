using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NaftStats.GraphQL.Binding;
using NaftStats.GraphQL.Language;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Execution;

/// <summary>A schema that can be asked: its types are bound, its documents are prepared once and kept.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Execution"/>
public sealed class ExecutableSchema
{
    private const int MaxKeptBuffer = 1 << 20;

    private readonly BoundSchema _bound;
    private readonly ExecutionOptions _options;
    private readonly DocumentCache _documents;
    private readonly ILogger? _logger;
    private readonly Pool<OperationExecution> _executions = new();
    private readonly Pool<ResponseBuffer> _buffers = new();

    private ExecutableSchema(BoundSchema bound, ExecutionOptions options, ILogger? logger)
    {
        _bound = bound;
        _bound.GenerateAfter = options.GenerateAfter;
        _options = options;
        _logger = logger;
        _documents = new DocumentCache(options.MaxCachedDocuments);
    }

    /// <summary>The schema.</summary>
    public Schema Schema => _bound.Schema;

    /// <summary>The schema and what represents its types.</summary>
    internal BoundSchema Bound => _bound;

    /// <summary>Binds a schema to C# classes.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="bind">Says which class represents which object type.</param>
    /// <param name="options">Limits and the handling of errors.</param>
    /// <param name="services">The services of the application: with them, unknown services are found here instead of in a request.</param>
    /// <exception cref="BindingException">The classes do not fit the schema; all problems are listed.</exception>
    public static ExecutableSchema Create(
        Schema schema, Action<SchemaBindings> bind, ExecutionOptions? options = null, IServiceProvider? services = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(bind);
        var bindings = new SchemaBindings();
        bind(bindings);
        var known = services?.GetService<IServiceProviderIsService>();
        return new ExecutableSchema(
            SchemaBinder.Bind(schema, bindings, known is null ? null : known.IsService),
            options ?? new ExecutionOptions(),
            services?.GetService<ILoggerFactory>()?.CreateLogger<ExecutableSchema>());
    }

    /// <summary>Answers a schema from one function, without classes.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="resolve">Gives the value of every field.</param>
    /// <param name="resolveType">Names the object type of every value of an interface or union.</param>
    /// <param name="options">Limits and the handling of errors.</param>
    public static ExecutableSchema Create(
        Schema schema, FieldResolver resolve, TypeResolver? resolveType = null, ExecutionOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(schema);
        ArgumentNullException.ThrowIfNull(resolve);
        BoundSchema bound = ResolverBinder.Bind(schema, resolve, resolveType ?? ((_, _) => null));
        return new ExecutableSchema(bound, options ?? new ExecutionOptions(), null);
    }

    /// <summary>Executes a request and writes the response as UTF-8 JSON.</summary>
    /// <param name="request">What is asked.</param>
    /// <param name="output">Where the response is written, whole, at the end.</param>
    /// <param name="services">The services of the request.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    /// <exception cref="OperationCanceledException">The request was cancelled; nothing was written.</exception>
    public ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request, IBufferWriter<byte> output, IServiceProvider? services = null, CancellationToken cancellationToken = default) =>
        ExecuteAsync(request, output, services, isRead: false, cancellationToken);

    /// <summary>Executes a request, or only a query if <paramref name="isRead"/>.</summary>
    internal async ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request, IBufferWriter<byte> output, IServiceProvider? services, bool isRead, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request.Query);
        ArgumentNullException.ThrowIfNull(output);
        ResponseBuffer response = RentBuffer();
        ExecutionResult result = await ExecuteAsync(request, response, services, isRead, cancellationToken).ConfigureAwait(false);
        output.Write(response.Written.Span);
        Return(response);
        return result;
    }

    /// <summary>Takes a buffer for a response; it can be left to itself after a failure.</summary>
    internal ResponseBuffer RentBuffer() => _buffers.Rent();

    /// <summary>Gives a buffer back.</summary>
    internal void Return(ResponseBuffer buffer)
    {
        if (buffer.Capacity <= MaxKeptBuffer)
        {
            buffer.MoveTo(0);
            _buffers.Return(buffer);
        }
    }

    private ValueTask<ExecutionResult> ExecuteAsync(
        GraphQLRequest request, ResponseBuffer output, IServiceProvider? services, bool isRead, CancellationToken cancellationToken)
    {
        byte[] text = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(request.Query.Length));
        try
        {
            int length = Encoding.UTF8.GetBytes(request.Query, text);
            return ExecuteAsync(
                text.AsSpan(0, length), request.Query, request.OperationName, request.Variables, output, services, isRead, cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text);
        }
    }

    /// <summary>Executes a request whose document is at hand as UTF-8.</summary>
    /// <param name="utf8">The document.</param>
    /// <param name="text">The document as text, where it is known.</param>
    /// <param name="operationName">Which operation of the document to execute.</param>
    /// <param name="variables">The values of the variables.</param>
    /// <param name="output">Where the response is written.</param>
    /// <param name="services">The services of the request.</param>
    /// <param name="isRead">Whether only queries may be executed.</param>
    /// <param name="cancellationToken">Cancels the request.</param>
    internal ValueTask<ExecutionResult> ExecuteAsync(
        ReadOnlySpan<byte> utf8,
        string? text,
        string? operationName,
        JsonElement variables,
        ResponseBuffer output,
        IServiceProvider? services,
        bool isRead,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<GraphQLError> errors;
        bool wasPrepared = _documents.TryGet(utf8, out PreparedDocument? document);
        if (document is null)
        {
            document = PreparedDocument.Prepare(_bound, text ?? Encoding.UTF8.GetString(utf8), _options, out errors);
            if (document is null)
            {
                return Refuse(output, errors);
            }

            _documents.Add(utf8, document);
        }

        if (document.FindOperation(operationName, out GraphQLError? error) is not { } operation || (error = CheckKind(operation, isRead)) is not null)
        {
            return Refuse(output, [error!], wasPrepared);
        }

        VariableValues? values = CoerceVariables(operation, variables, out errors);
        if (values is null)
        {
            return Refuse(output, errors, wasPrepared);
        }

        OperationPlan plan;
        try
        {
            plan = operation.GetPlan(values);
        }
        catch (PlanTooLargeException exception)
        {
            return Refuse(output, [new GraphQLError(exception.Message, ErrorCodes.LimitExceeded, [operation.Definition.Location])], wasPrepared);
        }

        return OperationCost.Check(plan, operation, values, _options) is { } tooExpensive
            ? Refuse(output, [tooExpensive], wasPrepared)
            : ExecuteAsync(plan, values, output, services ?? NoServices.Instance, wasPrepared, cancellationToken);
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
            : Schema.FindRootType(kind) is null ? new GraphQLError(
                $"Schema is not configured to execute {Printer.Keyword(kind)} operation.",
                ErrorCodes.OperationInvalid,
                [operation.Definition.Location])
            : isRead && kind != OperationType.Query ? new GraphQLError(
                "Only queries are executed by GET: send anything else by POST.", ErrorCodes.MethodNotAllowed, [operation.Definition.Location])
            : null;
    }

    private async ValueTask<ExecutionResult> ExecuteAsync(
        OperationPlan plan, VariableValues variables, ResponseBuffer output, IServiceProvider services, bool wasPrepared, CancellationToken cancellationToken)
    {
        OperationExecution execution = _executions.Rent();
        bool isReusable = false;
        try
        {
            execution.Begin(plan, variables, output, services, _options, _logger, cancellationToken);
            ExecutionResult result;
            try
            {
                result = await execution.RunAsync(plan).ConfigureAwait(false);
                isReusable = true;
            }
            catch (ResponseTooLargeException)
            {
                result = Overwrite(output, new GraphQLError(
                    $"The response is larger than the {_options.MaxResponseSize} bytes allowed. Ask for less at a time.", ErrorCodes.LimitExceeded));
            }
            catch (OperationCanceledException) when (execution.Cancellation.IsRequested && !cancellationToken.IsCancellationRequested)
            {
                result = Overwrite(output, TimeoutError());
            }

            return result with { WasPrepared = wasPrepared };
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
        new($"The request took longer than {_options.Timeout.TotalMilliseconds:0} ms and was ended.", ErrorCodes.Timeout);

    private static ValueTask<ExecutionResult> Refuse(ResponseBuffer output, IReadOnlyList<GraphQLError> errors, bool wasPrepared = false)
    {
        ResponseWriter.WriteRequestErrors(output, errors);
        return new(new ExecutionResult(false, errors) { WasPrepared = wasPrepared });
    }

    private sealed class NoServices : IServiceProvider
    {
        public static NoServices Instance { get; } = new();

        public object? GetService(Type serviceType) => null;
    }
}
