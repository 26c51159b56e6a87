namespace NaftStats.GraphQL.Execution;

/// <summary>An operation ready to be executed any number of times.</summary>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Executing-Operations"/>
internal abstract class OperationPlan(int argumentSets, FieldPlan[] fields)
{
    /// <summary>How many fields have arguments of their own.</summary>
    public int ArgumentSets { get; } = argumentSets;

    /// <summary>The fields of the root type.</summary>
    public FieldPlan[] Fields { get; } = fields;

    /// <summary>Writes the entry <c>data</c>.</summary>
    public abstract ValueTask<Completion> WriteDataAsync(OperationExecution execution);
}
