using System.Globalization;

namespace NaftStats.Benchmarks.Serving;

/// <summary>What the real server is compared with: Kestrel alone, which answers everything with the bytes of a file, and <c>/empty</c> with a 304.</summary>
internal static class SameBytesServer
{
    /// <summary>Serves until the process is ended. Port 0 takes a free one; the address is written to the output.</summary>
    public static async Task Serve(int port, string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        await using var app = builder.Build();
        app.Run(context =>
        {
            if (context.Request.Path != "/empty")
            {
                return ReadAndReturn(context, bytes);
            }

            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return Task.CompletedTask;
        });
        await app.StartAsync();
        await Console.Out.WriteLineAsync($"Now listening on: {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }

    private static async Task ReadAndReturn(HttpContext context, byte[] bytes)
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
