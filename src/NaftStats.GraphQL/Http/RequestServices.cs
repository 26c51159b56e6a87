using Microsoft.AspNetCore.Http;

namespace NaftStats.GraphQL.Http;

/// <summary>The services of a request. Their scope is made only when something asks for one of them.</summary>
internal sealed class RequestServices(HttpContext context) : IServiceProvider
{
    /// <inheritdoc/>
    public object? GetService(Type serviceType)
    {
        IServiceProvider scope;

        // Resolvers run side by side, and ASP.NET Core would make a scope for each that asks first.
        lock (this)
        {
            scope = context.RequestServices;
        }

        return scope.GetService(serviceType);
    }
}
