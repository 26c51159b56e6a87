using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using NaftStats.GraphQL.Http;
using NaftStats.Testing;

namespace NaftStats.GraphQL.Conformance;

/// <summary>The audit suite of GraphQL over HTTP, put to the engine on a real server.</summary>
public class AuditTests
{
    [OracleFact]
    public async Task All_audits_of_graphql_over_http_are_ok()
    {
        Assert.True(Oracle.Missing is null, Oracle.Missing);
        WebApplicationBuilder builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddGraphQL("type Query { hello: String }", bindings => bindings.Bind<Query>());
        await using WebApplication app = builder.Build();
        app.MapGraphQL();
        await app.StartAsync();

        using Process audit = Process.Start(new ProcessStartInfo("node", ["audit.mjs", app.Urls.First() + "/graphql"])
        {
            WorkingDirectory = Repository.PathOf("tests/NaftStats.GraphQL.Conformance"),
            RedirectStandardOutput = true,
        })!;
        Assert.Equal("61 of 61 ok", (await audit.StandardOutput.ReadToEndAsync()).Trim());
        await audit.WaitForExitAsync();
    }

    public sealed class Query
    {
        public string? Hello { get; } = "world";
    }
}
