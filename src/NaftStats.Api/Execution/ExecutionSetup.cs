using GraphQL;
using GraphQL.DI;
using GraphQL.Execution;
using GraphQLParser.AST;

namespace NaftStats.Api.Execution;

/// <summary>GraphQL.NET with our limits, rules and errors.</summary>
internal static class ExecutionSetup
{
    /// <summary>Executes requests within the limits that are registered.</summary>
    public static IGraphQLBuilder AddBoundedExecution(this IGraphQLBuilder graphQL)
    {
        graphQL.Services.Register<IDocumentBuilder, LimitedDocumentBuilder>(GraphQL.DI.ServiceLifetime.Singleton, replace: true);
        graphQL.Services.Register<RequestExecution>(GraphQL.DI.ServiceLifetime.Singleton);
        return graphQL
            .AddSystemTextJson()
            .AddErrorInfoProvider<ErrorShape>()
            .AddExecutionStrategy<BoundedExecution>(OperationType.Query)
            .AddValidationRule<BoundedValidation>()
            .AddValidationRule<ServedOperations>()
            .AddValidationRule<ExecutableDefinitions>();
    }
}
