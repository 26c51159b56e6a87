using System.Diagnostics.CodeAnalysis;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using NaftStats.GraphQL.Execution;

namespace NaftStats.GraphQL.Http;

/// <summary>Adds GraphQL to the routes of an application.</summary>
public static class GraphQLEndpointRouteBuilderExtensions
{
    /// <summary>Serves GraphQL at a path, and the text of the schema at <c>schema.graphql</c> below it.</summary>
    /// <exception cref="TypeSystem.SchemaException">The schema is not valid.</exception>
    /// <exception cref="Binding.BindingException">The classes do not fit the schema.</exception>
    public static IEndpointConventionBuilder MapGraphQL(
        this IEndpointRouteBuilder endpoints, [StringSyntax("Route")] string pattern = "/graphql")
    {
        ArgumentNullException.ThrowIfNull(endpoints);
        ArgumentNullException.ThrowIfNull(pattern);
        IServiceProvider services = endpoints.ServiceProvider;
        var endpoint = new GraphQLEndpoint(
            services.GetRequiredService<ExecutableSchema>(), services.GetRequiredService<GraphQLOptions>());
        byte[] text = services.GetRequiredService<SchemaText>().Utf8;
        endpoints.MapGet(pattern.TrimEnd('/') + "/schema.graphql", (RequestDelegate)(context =>
        {
            context.Response.ContentType = "text/plain; charset=utf-8";
            context.Response.ContentLength = text.Length;
            return context.Response.Body.WriteAsync(text, 0, text.Length, context.RequestAborted);
        }));
        return endpoints.Map(pattern, endpoint.HandleAsync).WithDisplayName("GraphQL");
    }
}
