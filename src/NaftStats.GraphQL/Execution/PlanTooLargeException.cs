namespace NaftStats.GraphQL.Execution;

/// <summary>An operation that means something else for too many combinations of types.</summary>
internal sealed class PlanTooLargeException()
    : Exception($"The operation selects different fields for so many combinations of types that they come to more than {PlanCompiler.MaxFields}.");
