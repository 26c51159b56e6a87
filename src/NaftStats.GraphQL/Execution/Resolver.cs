namespace NaftStats.GraphQL.Execution;

/// <summary>Produces the value of a field from the object it belongs to.</summary>
/// <remarks>The source is passed by reference, so that structs are neither copied nor boxed.</remarks>
/// <seealso href="https://spec.graphql.org/September2025/#ResolveFieldValue()"/>
internal delegate TResult Resolver<TSource, TResult>(in TSource source, OperationExecution execution, object?[] arguments);
