using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
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
    /// the question as ASP.NET Core reads it from a URL and System.Text.Json from a body, SHA-256, and FusionCache. What they cost together is
    /// what a server made of them cannot go below; nothing is checked and nothing chosen.
    /// </summary>
    public static async Task ServeWithStandardParts(int port, string file)
    {
        var bytes = await File.ReadAllBytesAsync(file);
        await ServeWithStandardParts(port, _ => Task.FromResult(bytes), true);
    }

    /// <summary>The same with an answer that is made from the document, and kept or else made each time.</summary>
    public static async Task ServeWithStandardParts(int port, Func<string, Task<byte[]>> answer, bool isKept)
    {
        const string Policy = "client";
        var builder = Builder(port);
        builder.Services.AddRateLimiter(rates => rates.AddPolicy(Policy, context => RateLimitPartition.GetTokenBucketLimiter(
            context.Connection.RemoteIpAddress ?? IPAddress.None,
            _ => new TokenBucketRateLimiterOptions { TokenLimit = 10_000_000, TokensPerPeriod = 1_000_000, ReplenishmentPeriod = TimeSpan.FromSeconds(1) })));
        builder.Services.AddOpenTelemetry().WithMetrics(metrics => metrics.AddAspNetCoreInstrumentation().AddRuntimeInstrumentation().AddPrometheusExporter());
        builder.Services.AddFusionCache().WithMemoryCache(new MemoryCache(new MemoryCacheOptions()));
        await using var app = builder.Build();
        var cache = app.Services.GetRequiredService<IFusionCache>();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandler = _ => Task.CompletedTask });
        app.UseRouting();
        app.UseRateLimiter();
        RequestDelegate serve = async context =>
        {
            Describe(context.Response.Headers);
            var url = context.Request.Query;
            var (query, variables) = HttpMethods.IsPost(context.Request.Method) ? await ReadAsync(context) : (url["query"].ToString(), url["variables"].ToString());
            var key = HashOf(query, variables);
            if (cache.TryGet<byte[]>(key).GetValueOrDefault() is not { } bytes)
            {
                bytes = await answer(query);
                if (isKept)
                {
                    await cache.SetAsync(key, bytes, TimeSpan.FromDays(1));
                }
            }

            await SendAsync(context, bytes);
        };
        app.Map("/graphql", serve).RequireRateLimiting(Policy);
        app.Map("/empty", serve).RequireRateLimiting(Policy);
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

    private static string HashOf(string query, string variables)
    {
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(query.Length + variables.Length));
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        var length = Encoding.UTF8.GetBytes(query, bytes);
        SHA256.HashData(bytes.AsSpan(0, length + Encoding.UTF8.GetBytes(variables, bytes.AsSpan(length))), hash);
        ArrayPool<byte>.Shared.Return(bytes);
        return Convert.ToHexStringLower(hash);
    }

    private static ValueTask<ReadResult> ReadWholeAsync(HttpRequest request) =>
        request.BodyReader.ReadAtLeastAsync((int)request.ContentLength!, request.HttpContext.RequestAborted);

    private static async ValueTask<(string Query, string Variables)> ReadAsync(HttpContext context)
    {
        var read = await ReadWholeAsync(context.Request);
        using var body = JsonDocument.Parse(read.Buffer);
        var question = (body.RootElement.GetProperty("query").GetString()!, body.RootElement.TryGetProperty("variables", out var variables) ? variables.GetRawText() : "");
        context.Request.BodyReader.AdvanceTo(read.Buffer.End);
        return question;
    }

    private static async Task AnswerAsync(HttpContext context, byte[] bytes)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            var read = await ReadWholeAsync(context.Request);
            context.Request.BodyReader.AdvanceTo(read.Buffer.End);
        }

        await SendAsync(context, bytes);
    }

    private static async Task SendAsync(HttpContext context, byte[] bytes)
    {
        if (context.Request.Path == "/empty")
        {
            context.Response.StatusCode = StatusCodes.Status304NotModified;
            return;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        context.Response.ContentLength = bytes.Length;
        await context.Response.BodyWriter.WriteAsync(bytes, context.RequestAborted);
    }
}
