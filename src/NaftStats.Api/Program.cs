using NaftStats.Api;
using NaftStats.Api.Caching;
using NaftStats.Api.Contract;
using NaftStats.Api.Documents;
using NaftStats.Api.Files;
using NaftStats.Api.Health;
using NaftStats.Api.Http;
using NaftStats.Api.Pages;
using NaftStats.Api.Serving;
using NaftStats.Api.Settings;
using NaftStats.Api.Telemetry;

try
{
    // Settings stand beside the program, whatever folder it is started from.
    var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
    builder.WebHost.UseKestrelHttpsConfiguration();
    builder.AddReleases();
    builder.AddAnswerCache();
    builder.AddDocuments();
    builder.AddTelemetry();
    builder.AddHealth();
    builder.AddHttp();
    builder.AddContract();
    builder.AddPages();
    builder.AddFiles();

    var app = builder.Build();
    app.CheckSettings();
    app.UseHttp();
    app.UseGettingReady();
    app.MapGraphQL("/graphql");
    app.MapHealth();
    app.MapTelemetry();
    app.MapPages();
    app.MapFiles();
    await app.StartWithReleaseAsync();
    await app.WaitForShutdownAsync();
    return 0;
}
catch (Exception exception) when (StartFailure.Explain(exception) is { } explanation)
{
    await Console.Error.WriteLineAsync($"The server does not start: {explanation}");
    return 1;
}
