namespace NaftStats.GraphQL.Execution;

/// <summary>The value of a field whose resolver was started. As soon as it is there, what is below it is started too.</summary>
internal sealed class StartedField<TResult> : StartedValue
{
    private readonly ValueWriter<TResult> _writer;
    private readonly Task<TResult> _value;
    private StartedValue? _below;
    private volatile bool _isUnwanted;

    /// <summary>Takes over what a resolver gave.</summary>
    public StartedField(OperationExecution execution, ValueWriter<TResult> writer, ValueTask<TResult> resolved)
    {
        _writer = writer;
        _value = writer.IsAsync ? StartBelowAsync(execution, resolved) : resolved.AsTask();
    }

    /// <inheritdoc/>
    public override async ValueTask<Completion> WriteAsync(OperationExecution execution)
    {
        TResult value = await _value.ConfigureAwait(false);
        return _below is null
            ? await _writer.WriteAsync(execution, value).ConfigureAwait(false)
            : await _below.WriteAsync(execution).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async Task EndAsync()
    {
        _isUnwanted = true;
        await ((Task)_value).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        if (_below is not null)
        {
            await _below.EndAsync().ConfigureAwait(false);
        }
    }

    private async Task<TResult> StartBelowAsync(OperationExecution execution, ValueTask<TResult> resolved)
    {
        TResult value = await resolved.ConfigureAwait(false);
        _below = _isUnwanted ? null : _writer.Start(execution, value);
        return value;
    }
}
