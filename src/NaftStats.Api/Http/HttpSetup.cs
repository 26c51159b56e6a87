using System.Globalization;
using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Cors.Infrastructure;
using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.AspNetCore.ResponseCompression;
using NaftStats.Api.Requests;
using NaftStats.Api.Settings;
using NaftStats.Statistics.Problems;

namespace NaftStats.Api.Http;

/// <summary>What holds for every request, whatever it asks.</summary>
internal static class HttpSetup
{
    // Far more than Limits:UrlLength allows, so that a long URL is refused by this program, with a reason, and not by Kestrel.
    private const int LongestRequestLine = 256 * 1024;

    public static void AddHttp(this WebApplicationBuilder builder)
    {
        builder.AddSettings<ApiLimits>("Limits");
        builder.AddSettings<ProxySettings>("Proxies");
        var services = builder.Services;
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
        });
        services.AddOptions<HostOptions>().Configure<IConfiguration>((host, settings) => host.ShutdownTimeout = LongestRequest(settings));
        services.AddOptions<ForwardedHeadersOptions>().Configure<ProxySettings>(Trust);
        services.AddSingleton<ExecutionGate>();
        services.AddSingleton<AnswerExchange>();
        services.AddSingleton<GraphQLEndpoint>();
        services.AddRequestDecompression(codings => codings.DecompressionProviders["x-gzip"] = codings.DecompressionProviders["gzip"]);
        services.AddSingleton<IProblemDetailsWriter, ProblemWriter>();
        services.AddProblemDetails();
        services.AddRateLimiter(rates => rates.AddPolicy<IPAddress, ClientRateLimit>(ClientRateLimit.Policy));
        services.AddCors(cors => cors.AddDefaultPolicy(Cors));
        services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        services.Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal);
        services.AddResponseCompression(compression =>
        {
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "application/problem+json"];
        });
    }

    public static void UseHttp(this WebApplication app)
    {
        if (app.Services.GetRequiredService<ProxySettings>().Known.Count > 0)
        {
            app.UseForwardedHeaders();
        }

        app.Use(ResponseHeaders.CompleteAsync);
        app.Use(AcceptedCodings.SpellOutAsync);
        app.UseExceptionHandler(new ExceptionHandlerOptions { StatusCodeSelector = StatusOf });
        app.UseRouting();
        app.UseWhen(context => HttpMethods.IsOptions(context.Request.Method), preflight => preflight.UseCors());
        app.UseRateLimiter();
        app.Use(app.Services.GetRequiredService<ApiLimits>().RefuseLongUrlAsync);

        // GraphQL says itself what is wrong; its answers and files come compressed from their cache.
        app.UseWhen(context => !context.IsGraphQL(), others => others.UseStatusCodePages());
        app.UseWhen(context => !context.IsGraphQL() && context.GetEndpoint()?.Metadata.GetMetadata<ComesCompressed>() is null, others => others.UseResponseCompression());
    }

    private static Task RefuseLongUrlAsync(this ApiLimits limits, HttpContext context, RequestDelegate next) =>
        context.Request.Path.Value?.Length + context.Request.QueryString.Value?.Length <= limits.UrlLength
            ? next(context)
            : context.RefuseAsync(StatusCodes.Status414UriTooLong, new Problem(
                "URL_TOO_LONG",
                $"The URL is longer than the {limits.UrlLength} characters allowed.",
                context.IsGraphQL() ? "Send the request by POST, or name its document by hash." : "Ask for fewer categories.")).AsTask();

    // What Kestrel finds wrong with a request while its body is read.
    private static int StatusOf(Exception exception) => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError;

    // Settings are checked after the host is made.
    private static TimeSpan LongestRequest(IConfiguration settings)
    {
        var seconds = int.TryParse(settings["Limits:Seconds"], CultureInfo.InvariantCulture, out var set) ? set : new ApiLimits().Seconds;
        return TimeSpan.FromSeconds(Math.Max(0, 2L * seconds) + 5);
    }

    // Open data: any page may read it, and none may send a visitor's credentials along.
    private static void Cors(CorsPolicyBuilder policy) => policy
        .AllowAnyOrigin()
        .WithMethods("GET", "HEAD", "POST")
        .AllowAnyHeader()
        .WithExposedHeaders("ETag", "Retry-After")
        .SetPreflightMaxAge(TimeSpan.FromDays(1));

    // The client is the first address from the right that is no known proxy: what stands further left is anyone's word.
    private static void Trust(ForwardedHeadersOptions options, ProxySettings proxies)
    {
        options.ForwardedHeaders = proxies.Known.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
        options.ForwardLimit = null;
        options.KnownProxies.Clear();
        options.KnownIPNetworks.Clear();
        foreach (var known in proxies.Known)
        {
            if (ProxySettings.IsNetwork(known))
            {
                options.KnownIPNetworks.Add(System.Net.IPNetwork.Parse(known));
            }
            else
            {
                options.KnownProxies.Add(IPAddress.Parse(known));
            }
        }
    }
}
