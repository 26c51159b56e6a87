using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using NaftStats.GraphQL.Binding;
using NaftStats.GraphQL.Response;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Execution;

/// <summary>A schema that can be asked: its types are bound, its documents are prepared once and kept.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Execution"/>
public sealed class ExecutableSchema
{
    private const int MaxKeptBuffer = 1 << 20;

    private readonly BoundSchema _bound;
    private readonly RequestExecutor _executor;
    private readonly Pool<ResponseBuffer> _buffers = new();

    private ExecutableSchema(BoundSchema bound, ExecutionOptions options, ILogger? logger)
    {
        _bound = bound;
        _bound.GenerateAfter = options.GenerateAfter;
        _executor = new RequestExecutor(bound, options, logger);
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
            return _executor.ExecuteAsync(
                DocumentText.Plain(text.AsSpan(0, length), request.Query), request.OperationName, request.Variables, output, services, isRead, cancellationToken);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(text);
        }
    }

    /// <inheritdoc cref="RequestExecutor.Prepare"/>
    internal PreparedRequest? Prepare(
        DocumentText text, string? operationName, JsonElement variables, bool isRead, out ExecutionResult refusal) =>
        _executor.Prepare(text, operationName, variables, isRead, out refusal);

    /// <inheritdoc cref="RequestExecutor.ExecuteAsync(PreparedRequest, ResponseBuffer, IServiceProvider?, CancellationToken)"/>
    internal ValueTask<ExecutionResult> ExecuteAsync(
        PreparedRequest request, ResponseBuffer output, IServiceProvider? services, CancellationToken cancellationToken) =>
        _executor.ExecuteAsync(request, output, services, cancellationToken);
}
