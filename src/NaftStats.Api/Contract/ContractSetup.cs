using NaftStats.Api.Documents;
using NaftStats.Api.Http;
using NaftStats.Api.Requests;
using NaftStats.Api.Resolvers;
using NaftStats.GraphQL.Binding;
using NaftStats.GraphQL.Execution;
using NaftStats.GraphQL.Http;
using NaftStats.Statistics.Problems;
using NaftStats.Statistics.Protection;

namespace NaftStats.Api.Contract;

/// <summary>Binds the written contract, <c>schema.graphql</c>, to the resolvers and sets its limits.</summary>
internal static class ContractSetup
{
    public static void AddContract(this WebApplicationBuilder builder)
    {
        var limits = builder.Configuration.GetSection("Limits").Get<ApiLimits>() ?? new ApiLimits();
        builder.Services.AddScoped<RequestLanguage>();
        builder.Services.AddScoped<RequestRelease>();
        builder.Services.AddScoped<CellBudget>();
        builder.Services.AddScoped<Query>();
        builder.Services.AddGraphQL(Text(), Bind, options =>
        {
            options.MaxBodySize = limits.BodyBytes;
            options.MaxResponseSize = limits.ResponseBytes;
            options.MaxDepth = limits.Depth;
            options.MaxFields = limits.Fields;
            options.MaxAliases = limits.Aliases;
            options.Parser = options.Parser with { MaxTokens = limits.Tokens };
            options.Timeout = TimeSpan.FromSeconds(limits.Seconds);
            options.OnResolverError = Explain;
            options.FindDocument = exchange => exchange.HttpContext.RequestServices.GetRequiredService<PersistedDocuments>().FindAsync(exchange);
            options.OnExchange = exchange => exchange.HttpContext.RequestServices.GetRequiredService<AnswerExchange>().AnswerAsync(exchange);
        });
    }

    private static void Bind(SchemaBindings bindings) => bindings
        .Bind<Query>()
        .Bind<ReleaseResolver>("Release")
        .Bind<AuditReportResolver>("AuditReport")
        .Bind<AttackResolver>("Attack")
        .Bind<AttackControlResolver>("AttackControl")
        .Bind<PublishedShare>("HiddenShare")
        .Bind<ReconciledTable>("ReconciledTable")
        .Bind<ThemeResolver>("Theme")
        .Bind<IndicatorResolver>("Indicator")
        .Bind<NoteResolver>("Note")
        .Bind<DimensionResolver>("Dimension")
        .Bind<LevelResolver>("Level")
        .Bind<CategoryResolver>("Category")
        .Bind<TableResolver>("Table")
        .Bind<TableDimensionResolver>("TableDimension")
        .Bind<ObservationResolver>("Observation")
        .Bind<CubeResolver>("Cube")
        .Bind<ProtectionResolver>("Protection")
        .Bind<PublicationResolver>("Publication")
        .Bind<LeftOutResolver>("LeftOutFigure")
        .Bind<PublishedTableResolver>("PublishedTable")
        .Bind<AgreementCountsResolver>("AgreementCounts")
        .Bind<PublishedDimensionResolver>("PublishedDimension")
        .Bind<PublishedCategoryResolver>("PublishedCategory")
        .Bind<PublishedColumnResolver>("PublishedColumn")
        .Bind<PublishedFigureResolver>("PublishedFigure")
        .Bind<SeriesBreakResolver>("SeriesBreak")
        .Bind<ApiLimits>("Limits");

    // Everything that was wrong with the question becomes an error of its own: message, code, remedy, place.
    private static IReadOnlyList<ResolverError>? Explain(Exception exception) => exception is not ProblemsException problems
        ? null
        :
        [
            .. problems.Problems.Select(problem =>
            {
                var extensions = new Dictionary<string, object?>();
                if (problem.Remedy is not null)
                {
                    extensions["remedy"] = problem.Remedy;
                }

                if (problem.Place is not null)
                {
                    extensions["argument"] = problem.Place.Source;
                }

                return new ResolverError(problem.Remedy is null ? problem.Message : $"{problem.Message} {problem.Remedy}", problem.Code, extensions);
            }),
        ];

    private static string Text()
    {
        using var stream = typeof(ContractSetup).Assembly.GetManifestResourceStream("schema.graphql")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
