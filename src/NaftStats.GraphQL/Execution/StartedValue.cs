namespace NaftStats.GraphQL.Execution;

/// <summary>A value whose fields or items were started before it is its turn to be written.</summary>
/// <remarks>
/// What must be waited for is started side by side, but written one after the other: only so are errors found in the order of the
/// response, and only so can one buffer hold it.
/// </remarks>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Normal-and-Serial-Execution"/>
internal abstract class StartedValue
{
    /// <summary>Writes the value at the end of the response, waiting for what was started.</summary>
    public abstract ValueTask<Completion> WriteAsync(OperationExecution execution);

    /// <summary>Waits for resolvers whose values are no longer wanted: they must not outlive the services they use.</summary>
    public abstract Task EndAsync();
}
