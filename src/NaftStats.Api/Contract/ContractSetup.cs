using GraphQL;
using GraphQL.Types;
using NaftStats.Api.Execution;
using NaftStats.Api.Requests;
using NaftStats.Api.Resolvers;
using NaftStats.Api.Serving;
using NaftStats.Api.Settings;
using NaftStats.Statistics.Metadata;

namespace NaftStats.Api.Contract;

/// <summary>Serves the written contract with GraphQL.NET.</summary>
internal static class ContractSetup
{
    public static void AddContract(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        builder.AddSettings<DisseminationSettings>("Service");
        services.AddScoped<RequestLanguage>();
        services.AddScoped<RequestRelease>();
        services.AddScoped<CellBudget>();
        services.AddScoped<Query>();
        services.AddGraphQL(graphQL => graphQL
            .AddSchema(provider => Create(provider, ContractText.Read()))
            .AddBoundedExecution()
            .ConfigureExecution<DocumentCache>());
    }

    /// <summary>Makes the schema now, so that whatever does not fit stops the start.</summary>
    /// <exception cref="ContractException">The contract and its classes do not fit.</exception>
    public static void CheckContract(this WebApplication app) => app.Services.GetRequiredService<ISchema>();

    /// <summary>The schema of the contract, bound to its classes.</summary>
    /// <exception cref="ContractException">The contract and its classes do not fit.</exception>
    internal static Schema Create(IServiceProvider services, string contract)
    {
        var builder = new ContractBuilder { ServiceProvider = services };
        var schema = builder.Build(contract);
        schema.Initialize();
        string[] problems = [.. ContractCheck.Problems(schema, builder.Types, builder.Bound), .. builder.UnboundValues];
        return problems.Length == 0 ? schema : throw new ContractException(problems);
    }
}
