namespace NaftStats.GraphQL.Response;

/// <summary>A response has become larger than it may be: the whole request is over.</summary>
internal sealed class ResponseTooLargeException() : Exception("The response is too large.");
