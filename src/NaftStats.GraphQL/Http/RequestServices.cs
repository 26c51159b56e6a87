using Microsoft.AspNetCore.Http;

namespace NaftStats.GraphQL.Http;

/// <summary>The services of a request. Their scope is made only when something asks for one of them.</summary>
internal sealed class RequestServices(HttpContext context) : IServiceProvider
{
    /// <inheritdoc/>
    public object? GetService(Type serviceType) => context.RequestServices.GetService(serviceType);
}
