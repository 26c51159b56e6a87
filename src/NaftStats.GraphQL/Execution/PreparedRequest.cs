namespace NaftStats.GraphQL.Execution;

/// <summary>A request that can be executed, as often as it comes: its operation and the coerced values of its variables.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Variables">The values, which nobody may change.</param>
/// <param name="WasKnown">Whether the document had been prepared for an earlier request.</param>
internal sealed record PreparedRequest(PreparedOperation Operation, VariableValues Variables, bool WasKnown);
