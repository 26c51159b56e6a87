using NaftStats.Api.Contract;
using NaftStats.Api.Serving;
using NaftStats.GraphQL.Http;

try
{
    // Settings stand beside the program, whatever folder it is started from.
    var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.AddReleases();
    builder.AddContract();

    var app = builder.Build();
    app.MapGraphQL("/graphql");
    await app.OpenReleaseAsync();
    await app.RunAsync();
    return 0;
}
catch (Exception exception) when (StartFailure.Explain(exception) is { } explanation)
{
    await Console.Error.WriteLineAsync($"The server does not start: {explanation}");
    return 1;
}
