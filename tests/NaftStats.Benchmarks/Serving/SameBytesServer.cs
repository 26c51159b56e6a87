using System.Globalization;
using System.Net;
using System.Threading.RateLimiting;
using Microsoft.Extensions.Caching.Memory;
using OpenTelemetry.Metrics;
using ZiggyCreatures.Caching.Fusion;

namespace NaftStats.Benchmarks.Serving;

/// <summary>What the real server is compared with: servers that answer everything with the bytes of a file, and <c>/empty</c> with a 304.</summary>
internal static class SameBytesServer
{
    /// <summary>Kestrel alone. Serves until the process is ended. Port 0 takes a free one; the address is written to the output.</summary>
    public static async Task ServeAlone(int port, string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        await using var app = Builder(port).Build();
        app.Run(context => AnswerAsync(context, bytes));
        await RunAsync(app);
    }

    /// <summary>
    /// Kestrel with the standard parts that the real server is made of, and with its headers: routes, a rate limit for each client, metrics,
    /// FusionCache. What they cost together is what a server made of them cannot go below.
    /// </summary>
    public static async Task ServeWithStandardParts(int port, string file)
    {
        const string Policy = "client";
        var bytes = await File.ReadAllBytesAsync(file);
        var builder = Builder(port);
        builder.Services.AddRateLimiter(rates => rates.AddPolicy(Policy, context => RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress ?? IPAddress.None,
            _ => new TokenBucketRateLimiterOptions { TokenLimit = 10_000_000, TokensPerPeriod = 1_000_000, ReplenishmentPeriod = TimeSpan.FromSeconds(1) })));
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddPrometheusExporter());
        builder.Services.AddFusionCache().WithMemoryCache(new MemoryCache(new MemoryCacheOptions()));
        await using var app = builder.Build();
        var cache = app.Services.GetRequiredService<IFusionCache>();
        await cache.SetAsync("answer", bytes, TimeSpan.FromDays(1));
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask });
        app.UseRouting();
        app.UseRateLimiter();
        RequestDelegate answer = context =>
        {
            Describe(context.Response.Headers);
            return AnswerAsync(context, cache.TryGet<byte[]>("answer").Value);
        };
        app.Map("/graphql", answer).RequireRateLimiting(Policy);
        app.Map("/empty", answer).RequireRateLimiting(Policy);
        await RunAsync(app);
    }

    private static WebApplicationBuilder Builder(int port)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{port}"));
        return builder;
    }

    private static async Task RunAsync(WebApplication app)
    {
        await app.StartAsync();
        await Console.Out.WriteLineAsync($"Now listening on: {app.Urls.First()}");
        await app.WaitForShutdownAsync();
    }

    private static void Describe(IHeaderDictionary headers)
    {
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "ETag, Retry-After";
        headers.CacheControl = "public, no-cache";
        headers.ETag = "\"4676807009207420581f7883cf9c5475\"";
        headers.Vary = "Accept, Accept-Language, Accept-Encoding";
        headers.ContentSecurityPolicy = "default-src 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "cross-origin";
    }

    private static async Task AnswerAsync(HttpContext context, byte[] bytes)
    {
        if (context.Request.Path == "/empty")
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

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
