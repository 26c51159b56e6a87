namespace NaftStats.GraphQL.Execution;

/// <summary>The services of a request that has none.</summary>
internal sealed class NoServices : IServiceProvider
{
    /// <summary>The only one that is needed.</summary>
    public static NoServices Instance { get; } = new();

    /// <inheritdoc/>
    public object? GetService(Type serviceType) => null;
}
