namespace NaftStats.Api.Serving;

/// <summary>The first release could not be published; the publishing program has said why on the error stream.</summary>
public sealed class FirstReleaseException(string message) : Exception(message);
