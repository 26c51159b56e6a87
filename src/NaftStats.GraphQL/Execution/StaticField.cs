namespace NaftStats.GraphQL.Execution;

/// <summary>
/// A field whose value depends on nothing but the schema. It is rendered once; from then on it is copied.
/// </summary>
/// <remarks>Introspection is asked for by tools, often and with the same document, and its answers are the longest there are.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Schema-Introspection"/>
internal sealed class StaticField<TSource, TResult>(
    FieldSelection selection, Resolver<TSource, TResult> resolve, ValueWriter<TResult> writer, RenderingBudget budget)
    : FieldPlan<TSource>(selection)
{
    private readonly ArgumentPlan _arguments = selection.Arguments;
    private byte[]? _rendered;

    /// <inheritdoc/>
    public override bool IsAsync => false;

    /// <inheritdoc/>
    public override Written Write(OperationExecution execution, in TSource source, int position)
    {
        if (_rendered is { } rendered)
        {
            return Written.UpTo(execution.Output.WriteRaw(rendered, position));
        }

        int errors = execution.Errors.Count;
        TResult value = resolve(in source, execution, execution.GetArguments(_arguments));
        Written written = writer.Write(execution, in value, position);
        if (written.IsDone && execution.Errors.Count == errors && !Selection.UsesVariables && budget.TrySpend(written.End - position))
        {
            _rendered = execution.Output.Slice(position, written.End).ToArray();
        }

        return written;
    }
}
