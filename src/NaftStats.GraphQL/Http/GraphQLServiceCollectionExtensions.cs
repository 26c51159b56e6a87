using Microsoft.Extensions.DependencyInjection;
using NaftStats.GraphQL.Binding;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.TypeSystem;

namespace NaftStats.GraphQL.Http;

/// <summary>Adds GraphQL to the services of an application.</summary>
public static class GraphQLServiceCollectionExtensions
{
    /// <summary>Adds a schema and the classes that represent its types. Whatever is wrong with them is found when it is mapped.</summary>
    /// <param name="services">The services of the application.</param>
    /// <param name="sdl">The text of the schema.</param>
    /// <param name="bind">Says which class represents which object type.</param>
    /// <param name="configure">Sets limits and the handling of errors.</param>
    public static IServiceCollection AddGraphQL(
        this IServiceCollection services, string sdl, Action<SchemaBindings> bind, Action<GraphQLOptions>? configure = null)
    {
        var options = new GraphQLOptions();
        configure?.Invoke(options);
        return services
            .AddSingleton(options)
            .AddSingleton(new SchemaText(sdl))
            .AddSingleton(provider => ExecutableSchema.Create(Schema.Parse(sdl), bind, options, provider));
    }
}
