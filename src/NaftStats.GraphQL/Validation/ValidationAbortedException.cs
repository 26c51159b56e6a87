namespace NaftStats.GraphQL.Validation;

/// <summary>Ends a validation that found too many errors or would take too much work.</summary>
internal sealed class ValidationAbortedException : Exception;
