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
    public override Completion Write(OperationExecution execution, in TSource source)
    {
        if (_rendered is { } rendered)
        {
            execution.Output.WriteRaw(rendered);
            return Completion.Done;
        }

        int start = execution.Output.Position;
        int errors = execution.Errors.Count;
        TResult value = resolve(in source, execution, execution.GetArguments(_arguments));
        Completion completion = writer.Write(execution, in value);
        if (completion == Completion.Done && execution.Errors.Count == errors && !Selection.UsesVariables
            && budget.TrySpend(execution.Output.Position - start))
        {
            _rendered = execution.Output.Written[start..].ToArray();
        }

        return completion;
    }
}
