using System.Globalization;
using NaftStats.Benchmarks.Workloads;
using NaftStats.GraphQL.Http;

namespace NaftStats.Benchmarks.Serving;

/// <summary>The servers that are driven over HTTP: the engine, and a Kestrel endpoint that reads the body and returns the same bytes.</summary>
internal static class BenchmarkServer
{
    /// <summary>Serves until the process is ended. Port 0 takes a free one; the address is written to the output.</summary>
    public static async Task Serve(string kind, int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        if (Environment.ProcessorCount == 1)
        {
            // There is nobody to hand a request over to: as in Node, the thread that reads it answers it. Sockets ask the environment.
            Environment.SetEnvironmentVariable("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS", "1");
            builder.WebHost.UseSockets(options => options.UnsafePreferInlineScheduling = true);
        }

        builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        if (kind == "engine")
        {
            builder.Services.AddGraphQL(BenchmarkSchema.Text, BenchmarkSchema.Bind);
        }

        await using var app = builder.Build();
        if (kind == "engine")
        {
            app.MapGraphQL("/graphql");
        }
        else
        {
            await MapSameBytes(app);
        }

        app.MapGet("/allocated", () => GC.GetTotalAllocatedBytes(precise: true).ToString(CultureInfo.InvariantCulture));
        await app.StartAsync();
        await Console.Out.WriteLineAsync($"Now listening on: {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }

    // One path for each workload, as long as the engine's, so that nothing has to be looked up in the body.
    private static async Task MapSameBytes(WebApplication app)
    {
        var schema = BenchmarkSchema.Create();
        foreach (var workload in Workload.All)
        {
            var bytes = await workload.Answer(schema);
            app.MapPost($"/same-{workload.Name}", (RequestDelegate)(context => ReadAndReturn(context, bytes)));
        }
    }

    /// <summary>Reads the body of a request and answers with some bytes.</summary>
    internal static async Task ReadAndReturn(HttpContext context, byte[] bytes)
    {
        var body = context.Request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(context.RequestAborted);
            body.AdvanceTo(read.Buffer.End);
            if (read.IsCompleted)
            {
                break;
            }
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }
}
