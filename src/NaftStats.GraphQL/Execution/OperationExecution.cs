using Microsoft.Extensions.Logging;
using NaftStats.GraphQL.Response;

namespace NaftStats.GraphQL.Execution;

/// <summary>One execution of a plan: its output, variables, services, errors, and where in the response it is.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executing-Operations"/>
internal sealed partial class OperationExecution : IDisposable
{
    private readonly ExecutionServices _services = new();
    private readonly List<GraphQLError> _errors = [];
    private PathSegment[] _path = new PathSegment[16];
    private object?[]?[] _arguments = [];
    private ExecutionOptions _options = null!;
    private ILogger? _logger;

    /// <summary>Where the response is written.</summary>
    public ResponseBuffer Output { get; private set; } = null!;

    public VariableValues Variables { get; private set; } = VariableValues.None;

    public IServiceProvider Services => _services.Provider;

    /// <summary>Ends it before its time.</summary>
    public ExecutionCancellation Cancellation { get; } = new();

    /// <summary>For resolvers that can be cancelled.</summary>
    public CancellationToken CancellationToken => Cancellation.Token;

    /// <summary>How deep in the response the execution is.</summary>
    public int Depth { get; set; }

    public List<GraphQLError> Errors => _errors;

    public void Begin(
        OperationPlan plan,
        VariableValues variables,
        ResponseBuffer output,
        IServiceProvider services,
        ExecutionOptions options,
        ILogger? logger,
        CancellationToken cancellationToken)
    {
        Output = output;
        Variables = variables;
        _services.Begin(services);
        _options = options;
        _logger = logger;
        Output.MaxSize = options.MaxResponseSize;
        Cancellation.Begin(options.Timeout, cancellationToken);
        if (_arguments.Length < plan.ArgumentSets)
        {
            _arguments = new object?[plan.ArgumentSets][];
        }
    }

    /// <summary>Executes a plan and writes the whole response.</summary>
    /// <seealso href="https://spec.graphql.org/September2025/#ExecuteRootSelectionSet()"/>
    public ValueTask<ExecutionResult> RunAsync(OperationPlan plan)
    {
        Output.WriteRaw("{\"data\":"u8);
        int start = Output.Position;
        ValueTask<Completion> data;
        try
        {
            data = plan.WriteDataAsync(this);
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            data = new(Fail(0, exception));
        }

        return data.IsCompletedSuccessfully ? new(Finish(start, data.Result)) : FinishAsync(start, data);
    }

    private async ValueTask<ExecutionResult> FinishAsync(int start, ValueTask<Completion> data)
    {
        Completion completion;
        try
        {
            completion = await data.ConfigureAwait(false);
        }
        catch (Exception exception) when (!IsCancellation(exception))
        {
            completion = Fail(0, exception);
        }

        return Finish(start, completion);
    }

    private ExecutionResult Finish(int start, Completion completion)
    {
        if (completion != Completion.Done)
        {
            Output.MoveTo(start);
            Output.WriteNull();
        }

        if (_errors.Count > 0)
        {
            Output.WriteByte((byte)',');
            ResponseWriter.WriteErrors(Output, _errors);
        }

        Output.WriteByte((byte)'}');
        return new ExecutionResult(true, _errors.Count == 0 ? [] : [.. _errors]);
    }

    /// <summary>Ends the request; true when the object can serve another.</summary>
    public bool End()
    {
        if (!Cancellation.End())
        {
            return false;
        }

        Output = null!;
        Array.Clear(_path);
        Array.Clear(_arguments);
        _services.End();
        _errors.Clear();
        Depth = 0;
        Variables = VariableValues.None;
        return true;
    }

    /// <inheritdoc/>
    public void Dispose() => Cancellation.Dispose();

    /// <summary>Makes what was written part of the response.</summary>
    public Completion Keep(Written written)
    {
        if (written.IsDone)
        {
            Output.MoveTo(written.End);
        }

        return written.Completion;
    }

    public void EnterField(int depth, FieldPlan field) => _path[depth].Field = field;

    public void EnterItem(int depth, int index) => _path[depth].Index = index;

    /// <summary>Goes one level deeper and gives the level.</summary>
    public int Push()
    {
        int depth = Depth++;
        if (depth == _path.Length)
        {
            Array.Resize(ref _path, depth * 2);
        }

        _path[depth].Field = null;
        return depth;
    }

    /// <summary>The arguments of a field, computed once per request however often the field occurs.</summary>
    public object?[] GetArguments(ArgumentPlan plan) =>
        plan.Constant ?? (_arguments[plan.Index] ??= plan.Evaluate(Variables));

    /// <summary>A service of the request, asked of the provider once.</summary>
    public T GetService<T>()
        where T : class => _services.Get<T>();
}
