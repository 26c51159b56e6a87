namespace NaftStats.GraphQL.Execution;

/// <summary>A field whose value may have to be waited for.</summary>
internal sealed class AsyncResolverField<TSource, TResult>(
    FieldSelection selection, Resolver<TSource, ValueTask<TResult>> resolve, ValueWriter<TResult> writer) : FieldPlan<TSource>(selection)
{
    private readonly ArgumentPlan _arguments = selection.Arguments;

    /// <inheritdoc/>
    public override bool IsAsync => true;

    /// <inheritdoc/>
    public override Written Write(OperationExecution execution, in TSource source, int position) =>
        throw new NotSupportedException("A field that may have to be waited for is written by WriteAsync.");

    /// <inheritdoc/>
    public override async ValueTask<Completion> WriteAsync(OperationExecution execution, TSource source)
    {
        TResult value = await resolve(in source, execution, execution.GetArguments(_arguments)).ConfigureAwait(false);
        return await writer.WriteAsync(execution, value).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override StartedValue Start(OperationExecution execution, TSource source)
    {
        ValueTask<TResult> resolved;
        try
        {
            resolved = resolve(in source, execution, execution.GetArguments(_arguments));
        }
        catch (Exception exception)
        {
            // Thrown again where the field is written, so that the error finds its place in the response.
            resolved = ValueTask.FromException<TResult>(exception);
        }

        return new StartedField<TResult>(execution, writer, resolved);
    }
}
