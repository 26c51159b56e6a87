namespace NaftStats.GraphQL.Execution;

/// <summary>An error that the host makes of an exception thrown by a resolver.</summary>
/// <param name="Message">What went wrong, in plain words, for the client.</param>
/// <param name="Code">The kind of error, stable for programs.</param>
/// <param name="Extensions">What else a program may want to know.</param>
/// <seealso href="https://spec.graphql.org/September2025/#sec-Errors.Error-Result-Format"/>
public sealed record ResolverError(string Message, string Code, IReadOnlyDictionary<string, object?>? Extensions = null);
