namespace NaftStats.GraphQL.Execution;

/// <summary>
/// Completes values of one type by writing them. A writer that finds null writes nothing and says so:
/// whether null is allowed is known to whoever holds the writer.
/// </summary>
/// <seealso href="https://spec.graphql.org/September2025/#CompleteValue()"/>
internal abstract class ValueWriter<T>
{
    /// <summary>Whether writing may have to wait.</summary>
    public virtual bool IsAsync => false;

    /// <summary>Writes a value at a position of the response.</summary>
    public abstract Written Write(OperationExecution execution, in T value, int position);

    /// <summary>Writes a value at the end of the response, waiting where needed.</summary>
    public virtual ValueTask<Completion> WriteAsync(OperationExecution execution, T value) =>
        new(execution.Keep(Write(execution, in value, execution.Output.Position)));
}
